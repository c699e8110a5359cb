import type { Range } from '../../model/ids.ts';

/**
 * What a printed label says the value behind it is. `promulgated`: 颁布日期, 发文日期, a day near the signing; `published`: when
 * a site put it up, which is no date of the document; `effective`: from when to when it is in force; `held`: when a meeting was held; `origin`: where a site has it from; `aside`: everything else.
 */
export const STATEMENT_FIELDS = [
  'number',
  'issuers',
  'signed',
  'promulgated',
  'published',
  'effective',
  'held',
  'title',
  'interpreter',
  'origin',
  'aside',
] as const;
export type StatementField = (typeof STATEMENT_FIELDS)[number];

/** A label and its value as a web page, a catalogue or a head prints them beside a document: 发文字号：云政发〔2024〕2号. */
export type Statement = {
  field: StatementField;
  /** Without white space at its ends; may be empty. */
  value: string;
  /** Where label and value stand in the source. */
  source: Range;
};

/** Labels by what they say, in simplified script. */
const LABELS: Readonly<Record<StatementField, string>> = {
  number:
    '发文字号 发文文号 发布文号 发文编号 文件编号 公文编号 文件字号 文件文号 公文文号 法规文号 颁布文号 制发文号 发文号 文件号 公告号 文号 字号',
  issuers:
    '发文机关 发文机构 发文单位 发布机关 发布机构 发布单位 发布部门 制发机关 公布机关 颁布单位 颁布机关 颁布部门 颁发部门 颁发单位 颁发机关 制定机关 制定单位 发文部门 发文主体 发布主体 印发机关 印发机构 印发单位 制发单位 制发机构 公布单位 公布机构 颁布机构 签发单位 签发机关',
  signed: '成文日期 成文时间 签发日期 签发时间 签署日期 制发日期 公文生成日期',
  promulgated:
    '公发布日 公布日 发布日 颁发日期 颁发时间 发文日期 发文时间 颁布日期 颁布时间 公布日期 公布时间 通过日期 通过时间 印发日期 印发时间 发文日',
  published:
    '发布日期 发布时间 发稿时间 更新时间 更新日期 上传时间 上载日期 上载时间 录入时间 生成日期 信息时间 刊登日期 公开日期 公开时间 日期 时间',
  effective:
    '施行日期 实施日期 执行日期 执行时间 生效日期 失效日期 废止日期 施行时间 实施时间 生效时间 失效时间 废止时间',
  held: '会议时间 会议日期 时间 开会时间',
  title:
    '标题 发文标题 法规标题 法规名称 文件名称 文件标题 信息名称 公文标题 公文名称 文献名称 政策标题 政策名称 信息标题 法律名称 题名 名称',
  interpreter: '解读机关 解读单位 解读部门 解读机构',
  origin: '信息来源 来源 稿源 数据来源 文章来源 文件来源',
  aside:
    '索引号 信息索引号 信息索引 索引 主题分类 主题词 主题 类别 地区 行业 体裁分类 体裁 组配分类 信息分类 信息类别 公开类别 有效性 时效性 时效 效力级别 效力状态 关键词 关键字 内容概述 内容摘要 摘要 概述 公开方式 公开范围 公开形式 公开责任部门 公开程序 服务对象 所属主题 所属类别 法规类型 所属行业 所属区域 阅读人次 评论人次 文件类别 文种 公文种类 浏览次数 浏览量 浏览 阅读次数 阅读 点击次数 点击数 点击 访问量 访问次数 责任编辑 编辑 作者 字体大小 ' +
    '字体 字号大小 版数 公报编号 法规 相关法规 相关类别 下载地址 审核 联络点 发布人 发布者 签发人 记录编号 登记号 统一编号 统一登记号 公文目录 公开目录 责任部门 公开内容 公开期限 公开对象 是否有效 有效期 法规来源 法规全文 效力等级 政策类别 政策类型 语种 载体类型 规范性文件登记号 文件状态 信息有效性 法律效力 分享到 打印 上载部门 信息员 内容概况 分类词 公开时限 效力状况 文件下载 题注 文种分类 文档编号 格式 页数 大小 上传人',
};

/** What a label says, by the label in simplified script without spaces. 时间 is the day of a meeting where minutes print it. */
export const FIELD_OF_LABEL: ReadonlyMap<string, StatementField> = new Map(
  STATEMENT_FIELDS.toReversed().flatMap((field) =>
    LABELS[field].split(' ').map((label): [string, StatementField] => [label, field]),
  ),
);

/** Labels that stand nowhere but beside a document: one of them makes its neighbours believable. */
export const OFFICIAL_LABELS: ReadonlySet<string> = new Set(
  '索引号 信息索引号 信息索引 发文字号 发文时间 发文机关 发文机构 发布机构 发布机关 成文日期 发文日期 主题分类 体裁分类 组配分类 效力级别 时效性 公开方式 信息来源 有效性 公文种类 发文单位 发布文号 发文标题 发文文号 发文部门 解读机关 解读单位 解读部门 签发人 颁布日期 颁布时间 颁布单位 制定机关 法规名称 法规标题'.split(
    ' ',
  ),
);
