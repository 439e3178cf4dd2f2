package org.inshore.testkit.estate.people;

import org.inshore.testkit.estate.planting.Column;
import org.inshore.testkit.estate.planting.Kinds;
import org.jspecify.annotations.Nullable;

/** Kind of value of a column, and how banks name it in Chinese, English and by pinyin initials. */
enum Heading {
  NAME("客户姓名", "cust_name", "khxm", Kinds.NAME),
  ID("身份证号", "id_no", "sfzh", Kinds.RESIDENT_ID),
  OLD_ID("原身份证号", "old_id_no", "ysfzh", Kinds.RESIDENT_ID),
  MOBILE("手机号码", "mobile", "sjhm", Kinds.MOBILE),
  MOBILE_2("备用手机", "mobile_2", "bysj", Kinds.MOBILE),
  WORK_MOBILE("工作手机", "work_mobile", "gzsj", Kinds.MOBILE),
  PHONE("联系电话", "contact_phone", "lxdh", Kinds.MOBILE),
  CARD("银行卡号", "card_no", "yhkh", Kinds.CARD),
  CARD_2("副卡卡号", "supplementary_card_no", "fkkh", Kinds.CARD),
  CONTACT_NAME("联系人姓名", "contact_name", "lxrxm", Kinds.NAME),
  CONTACT_MOBILE("联系人手机", "contact_mobile", "lxrsj", Kinds.MOBILE),
  SPOUSE_NAME("配偶姓名", "spouse_name", "poxm", Kinds.NAME),
  SPOUSE_MOBILE("配偶手机", "spouse_mobile", "posj", Kinds.MOBILE),
  GUARANTOR_NAME("担保人姓名", "guarantor_name", "dbrxm", Kinds.NAME),
  GUARANTOR_ID("担保人身份证号", "guarantor_id_no", "dbrsfzh", Kinds.RESIDENT_ID),
  GUARANTOR_MOBILE("担保人手机", "guarantor_mobile", "dbrsj", Kinds.MOBILE),
  BENEFICIARY_NAME("受益人姓名", "beneficiary_name", "syrxm", Kinds.NAME),
  BENEFICIARY_MOBILE("受益人手机", "beneficiary_mobile", "syrsj", Kinds.MOBILE),
  MANAGER_NAME("客户经理", "manager_name", "khjl", Kinds.NAME),
  MANAGER_MOBILE("客户经理手机", "manager_mobile", "khjlsj", Kinds.MOBILE),
  AGENT_MOBILE("代理人手机", "agent_mobile", "dlrsj", Kinds.MOBILE),
  PAYER_NAME("付款人姓名", "payer_name", "fkrxm", Kinds.NAME),
  PAYER_CARD("付款卡号", "payer_card_no", "fkrkh", Kinds.CARD),
  PAYEE_NAME("收款人姓名", "payee_name", "skrxm", Kinds.NAME),
  PAYEE_CARD("收款卡号", "payee_card_no", "skrkh", Kinds.CARD),
  HEAD_NAME("户主姓名", "householder_name", "hzxm", Kinds.NAME),
  HEAD_ID("户主身份证号", "householder_id_no", "hzsfzh", Kinds.RESIDENT_ID),
  MEMBER_NAME("家庭成员姓名", "member_name", "jtcyxm", Kinds.NAME),
  MEMBER_MOBILE("家庭成员手机", "member_mobile", "jtcysj", Kinds.MOBILE),
  RELATION("与客户关系", "relation", "ykhgx", null),
  GRADE("客户等级", "grade", "khdj", null),
  AMOUNT("金额", "amount", "je", null),
  TRACE("跟踪编号", "trace_no", "gzbh", null),
  ORDER("订单编号", "order_no", "ddbh", null),
  BATCH("批次编号", "batch_no", "pcbh", null),
  COUNTER("计数", "tick_count", "js", null);

  /** Style in which a bank's system names its columns. */
  enum Language {
    CHINESE,
    ENGLISH,
    PINYIN
  }

  private final String zh;
  private final String en;
  private final String pinyin;
  private final @Nullable String kind;

  Heading(String zh, String en, String pinyin, @Nullable String kind) {
    this.zh = zh;
    this.en = en;
    this.pinyin = pinyin;
    this.kind = kind;
  }

  /** The column of that name; in a database it is of text and has no comment. */
  Column column(Language language) {
    String name =
        switch (language) {
          case CHINESE -> zh;
          case ENGLISH -> en;
          case PINYIN -> pinyin;
        };
    return new Column(name, "varchar(120)", "", kind);
  }
}
