import { describe, expect, test } from 'vitest';
import type { Appointment } from '#core/model/register.ts';
import {
  sameAppointment,
  sameCitation,
  sameIndicator,
  sameResponsibility,
} from '#scripts/quality/same-row.ts';

const drawn = { range: { start: 0, end: 0 }, sentence: '' };

describe('a row of a register', () => {
  const row: Appointment = {
    ...drawn,
    person: '柳丹',
    action: 'appointed',
    post: '云溪区水务局副局长',
    body: '云溪区水务局',
    concurrent: false,
    acting: false,
    probation: '一年',
    date: null,
  };

  test.each([
    ['what the label leaves open is not compared', {}, true],
    ['the padding of a name', { person: '柳　丹' }, true],
    ['another action', { action: 'removed' as const }, false],
    ['another probation', { probation: null }, false],
    ['another way to hold the post', { concurrent: true }, false],
    ['an acting post', { acting: true }, false],
  ])('of appointments: %s', (_, change, same) => {
    const label = { person: '柳丹', action: 'appointed' as const, post: '云溪区水务局副局长', ...change };
    expect(sameAppointment(label, row)).toBe(same);
  });

  test.each([
    ['the marks of a sub-item', { name: '其中：出口总额' }, true],
    ['another value', { value: '31.9' }, false],
    ['another change', { change: '-1.9' }, false],
  ])('of indicators: %s', (_, change, same) => {
    const label = { name: '出口总额', unit: '亿元', value: '31.90', change: '-1.8', ...change };
    const found = {
      ...drawn,
      name: '#出口总额',
      period: null,
      unit: '亿元',
      value: '31.90',
      change: '-1.8',
    };
    expect(sameIndicator(label, found)).toBe(same);
  });

  test.each([
    ['the beginning of its text', { measure: '完善融资支持' }, true],
    ['another measure', { measure: '强化人才保障' }, false],
    ['a lead among the others', { leads: [], others: ['市财政局', '市金融局'] }, false],
  ])('of responsibilities: %s', (_, change, same) => {
    const label = { measure: '完善融资支持', leads: ['市财政局'], others: ['市金融局'], ...change };
    const found = {
      ...drawn,
      measure: '（三）完善融资支持。健全对接机制。',
      leads: ['市财政局'],
      others: ['市金融局'],
    };
    expect(sameResponsibility(label, found)).toBe(same);
  });

  test.each([
    ['book title marks and bracket styles', {}, true],
    ['another relation', { relation: 'repeals' as const }, false],
    ['another number', { documentNumber: null }, false],
  ])('of citations: %s', (_, change, same) => {
    const label = {
      relation: 'cites' as const,
      title: '请示',
      documentNumber: '青政〔2018〕42号',
      ...change,
    };
    const found = {
      ...drawn,
      relation: 'cites' as const,
      title: '《请示》',
      documentNumber: '青政[2018]42号',
    };
    expect(sameCitation(label, found)).toBe(same);
  });
});
