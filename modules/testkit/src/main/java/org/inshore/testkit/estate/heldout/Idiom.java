package org.inshore.testkit.estate.heldout;

import java.util.List;
import java.util.Map;

/** Vocabulary by which one school of programmers or clerks names columns. */
enum Idiom {
  /** Properties of Java classes, as web applications export them. */
  CAMEL_CASE(
      Map.of(
          Field.NAME, List.of("custName", "nickName", "clientName"),
          Field.ID, List.of("certNo", "idCard", "idCardNo"),
          Field.PHONE, List.of("phonenumber", "mobilePhone", "phone"),
          Field.CARD, List.of("bankCardNo", "cardNo", "acctCardNo")),
      "bak",
      Map.of(
          Role.EMERGENCY, "emergencyContact",
          Role.SPOUSE, "spouse",
          Role.CO_BORROWER, "coBorrower",
          Role.REFERRER, "referrer",
          Role.INSURED, "insured")),
  /** Columns of mainframes in capitals and short words. */
  CAPITALS(
      Map.of(
          Field.NAME, List.of("CIF_NAME", "CUST_NAME", "CLIENT_NAME"),
          Field.ID, List.of("CERT_ID", "ID_NO", "IDENTITY_NO"),
          Field.PHONE, List.of("MOBILE_NO", "TEL_NO", "MOB_TEL"),
          Field.CARD, List.of("CARD_NO", "BANK_CARD_NO", "CARD_NUMBER")),
      "BAK",
      Map.of(
          Role.EMERGENCY, "EMERG_CONTACT",
          Role.SPOUSE, "SPOUSE",
          Role.CO_BORROWER, "CO_BORROWER",
          Role.REFERRER, "REFERRER",
          Role.INSURED, "INSURED")),
  /** Headers of forms that clerks fill in. */
  FORM(
      Map.of(
          Field.NAME, List.of("姓名", "客户名称", "本人姓名"),
          Field.ID, List.of("证件号码", "公民身份号码", "本人身份证"),
          Field.PHONE, List.of("手机", "移动电话", "联系方式"),
          Field.CARD, List.of("卡号", "借记卡号", "还款卡号")),
      "备用",
      Map.of(
          Role.EMERGENCY, "紧急联系人",
          Role.SPOUSE, "配偶",
          Role.CO_BORROWER, "共同借款人",
          Role.REFERRER, "推荐人",
          Role.INSURED, "被保险人")),
  /** Words in full pinyin. */
  PINYIN(
      Map.of(
          Field.NAME, List.of("xingming", "kehu_xingming", "kehumingcheng"),
          Field.ID, List.of("shenfenzhenghao", "zhengjianhaoma", "shenfenzheng"),
          Field.PHONE, List.of("shoujihao", "shouji", "lianxidianhua"),
          Field.CARD, List.of("yinhangkahao", "kahao", "yinhangka")),
      "beiyong",
      Map.of(
          Role.EMERGENCY, "jinjilianxiren",
          Role.SPOUSE, "peiou",
          Role.CO_BORROWER, "gongtongjiekuanren",
          Role.REFERRER, "tuijianren",
          Role.INSURED, "beibaoxianren"));

  /** Kind of identifier or attribute of a person. */
  enum Field {
    NAME,
    ID,
    PHONE,
    CARD
  }

  /** Further person of a row beside its subject. */
  enum Role {
    EMERGENCY,
    SPOUSE,
    CO_BORROWER,
    REFERRER,
    INSURED
  }

  private final Map<Field, List<String>> fields;
  private final String spare;
  private final Map<Role, String> roles;

  Idiom(Map<Field, List<String>> fields, String spare, Map<Role, String> roles) {
    this.fields = fields;
    this.spare = spare;
    this.roles = roles;
  }

  /** A column of the subject; the place of a second or third of a kind is told by a number. */
  String own(Field field, int choice, int place) {
    String name = fields.getOrDefault(field, List.of()).get(choice);
    return place == 0
        ? name
        : switch (this) {
          case CAPITALS -> spare + "_" + name + place;
          case PINYIN -> spare + "_" + name + place;
          case FORM -> spare + name + place;
          case CAMEL_CASE ->
              spare + Character.toUpperCase(name.charAt(0)) + name.substring(1) + place;
        };
  }

  /** A column of somebody else. */
  String other(Role role, Field field, int choice) {
    String name = own(field, choice, 0);
    String whose = roles.getOrDefault(role, "");
    return switch (this) {
      case CAPITALS, PINYIN -> whose + "_" + name;
      case FORM -> whose + name.replace("本人", "");
      case CAMEL_CASE -> whose + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    };
  }
}
