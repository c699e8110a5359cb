/** A short issue of a fictional district: a notice with signature and dates, and an appointment with a padded name. */
export function bulletinText(number: number): string {
  return `云溪区人民政府办公室
关于做好第${number}季度防汛工作的通知
云政办字〔2024〕${number}号

各街道办事处，区政府各部门：

为切实做好今年第${number}季度防汛工作，保障人民群众生命财产安全，现将有关事项通知如下。

一、压实责任

1.健全机制。各街道要落实防汛责任制，汛期二十四小时值班。（责任单位：区应急局，各街道）

二、加强巡查

对青川河、云溪湖沿线开展拉网式排查，发现隐患立即整改。

云溪区人民政府办公室

2024年${number}月18日

（2024年${number}月20日印发）

青川市云溪区人民政府公报（2024年第${number}期） ${number * 4}

青川市云溪区人民政府
关于任免周明等工作人员职务的通知
云政任〔2024〕${number}号

各街道办事处，区政府各部门：

区政府决定，任命：

周 明为云溪区水务局局长（试用期一年）。

免去：

林小禾的云溪区水务局局长职务。

青川市云溪区人民政府

2024年${number}月22日

（2024年${number}月22日印发）
`;
}
