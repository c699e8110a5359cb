/** A fictional district and the names it signs with. */
export type District = {
  /** 青川市 */
  city: string;
  /** 云溪 */
  name: string;
  /** The character before 政发 in its document numbers. */
  sign: string;
  streets: readonly string[];
  rivers: readonly string[];
};

/** The district of the sample bulletins. */
export const YUNXI: District = {
  city: '青川市',
  name: '云溪',
  sign: '云',
  streets: [
    '青石桥街道',
    '望湖街道',
    '柳浪街道',
    '文澜街道',
    '北固街道',
    '丹枫街道',
    '石佛营街道',
    '南屏镇',
    '沙洲镇',
  ],
  rivers: ['云溪河', '白练河', '小清涧', '柳浪渠'],
};

/** 青川市云溪区 */
export function districtName(district: District): string {
  return `${district.city}${district.name}区`;
}

/** 青川市云溪区人民政府 */
export function governmentName(district: District): string {
  return `${districtName(district)}人民政府`;
}

/** 青川市云溪区人民政府办公室 */
export function officeName(district: District): string {
  return `${governmentName(district)}办公室`;
}

/** 青川市云溪区人民政府公报 */
export function bulletinName(district: District): string {
  return `${governmentName(district)}公报`;
}
