import { squeeze } from '../text/characters.ts';
import { remember } from '../text/remember.ts';
import { simplify } from '../text/simplify.ts';

const LONGEST = 160;
/** What the page of a web site prints around a document; each begins the line. */
const BEGINS =
  /^(?:来源|稿源|发布|访问|浏览|点击|阅读|您当前|您的位置|你的位置|您现在的位置|当前位置|所在位置|作者|编辑|责任编辑|索引号|下载地址|点击下载|字体|字号|分享|打印|关闭|收藏|上一篇|下一篇|上一条|下一条|相关|附件下载|扫一扫|本文标签|标签|猜你喜欢|大家正在看|返回|首页|网站首页|主办|承办|版权所有|网站标识码|技术支持|联系我们|维基文库|原文地址|原文链接|跳至|跳转|本作品|葡文版本|时间)[：:】\]>＞»\s]?/u;
/** Words with which such a line ends or that it consists of. */
const IS =
  /^(?:葡文版本|中文版本|返回顶部|大中小|打印本页|关闭窗口|保存打印关闭|全文|正文|未知|更多|下载|打印|收藏|论文部分内容阅读|文章图片|文章插图|点击排行|推荐图文|推荐\p{Script=Han}{2,6}(?<!名单|人选|目录)|\[打印\]|【打印】)$|(?:>>|»|＞)$|(?:\d{1,2}[：:]\d{2}[：:]\d{2})|[>＞»].*[>＞»]/u;
/** These begin no line of a document; the others are a site's only with what follows. */
const SURE =
  /^(?:您当前|您的位置|你的位置|您现在的位置|当前位置|下载地址|上一篇|下一篇|上一条|下一条|扫一扫|猜你喜欢|大家正在看|版权所有|网站标识码|维基文库|原文地址|原文链接|本作品|葡文版本)/u;
/** 《….docx》由会员分享，可在线阅读: what a site that shares files says of one. */
const SHARED = /由会员(?:分享|上传)/u;
/** 来自云溪市人民政府官方微信公众号 */
const CREDIT = /^来自\p{Script=Han}{2,24}(?:公众号|网站?|客户端)$/u;
/** 云溪公园 http://example.org/1.html: a link, and what it is called. */
const LINK = /^\p{Script=Han}{0,12}[:：]?https?:\/\/[\x21-\x7e]+$/u;
/** How to look at the page. */
const BROWSER =
  /(?:IE\d{0,2}|Firefox|Chrome|JavaScript).*浏览器|浏览器.*(?:IE\d|Firefox|JavaScript|版本太低)|Ctrl[+＋]|javascript/iu;
const CERTAIN = /[：:>＞»|｜]|\d{4}[-年/.]\d{1,2}|^.{2,4}$/u;

/** Whether a line is of the page of a web site and not of the document that it shows. */
export function isSiteLine(text: string): boolean {
  return text.length <= LONGEST && looksLikeSite(text);
}

const looksLikeSite = remember((text) => {
  const plain = simplify(squeeze(text)).replace(/^[-•·](?=\p{Script=Han})/u, '');
  if (BROWSER.test(plain) || SHARED.test(plain) || CREDIT.test(plain) || LINK.test(plain)) return true;
  if (IS.test(plain) && !/[。；]/.test(plain)) return true;
  return BEGINS.test(plain) && !/。$/.test(plain) && (SURE.test(plain) || CERTAIN.test(plain));
});

/** Whether a line has nothing of a title in it: no Han characters, as ^ ] or a count of visitors. */
export function isWordless(text: string): boolean {
  return !/\p{Script=Han}/u.test(text);
}
