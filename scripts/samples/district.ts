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

/** More districts, for benchmark corpora that one district alone would take centuries to print. */
export const BENCH_DISTRICTS: readonly District[] = [
  YUNXI,
  {
    city: '青川市',
    name: '临浦',
    sign: '临',
    streets: ['渔梁街道', '东皋街道', '望江街道', '盐仓街道', '樟亭街道', '义桥镇', '闻堰镇', '浦沿镇'],
    rivers: ['浦江支河', '义桥塘', '渔梁溪'],
  },
  {
    city: '青川市',
    name: '松阳岭',
    sign: '松',
    streets: ['鹤鸣街道', '古槐街道', '西郊街道', '玉带街道', '岭下镇', '黄泥镇', '竹口镇'],
    rivers: ['松荫溪', '玉带河', '黄泥沟'],
  },
  {
    city: '青川市',
    name: '滨沙',
    sign: '滨',
    streets: ['海棠街道', '银滩街道', '港城街道', '通源街道', '盐田街道', '新围镇', '大塘镇'],
    rivers: ['通源河', '银滩水道', '大塘涌'],
  },
];

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
