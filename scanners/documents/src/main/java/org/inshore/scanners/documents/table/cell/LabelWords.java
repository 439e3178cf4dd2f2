package org.inshore.scanners.documents.table.cell;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words that labels of forms are made of. A label ends, in Chinese, with the word for what it
 * asks: 借款人联系电话; in English one of its words is.
 *
 * <p>A label made of such words alone can hold no value, so it may name a place. One with anything
 * else in it tells what stands beside it, and is not shown: 张三联系电话.
 */
public final class LabelWords {
  private static final int LONGEST = 24;
  private static final int LONGEST_WORD = 6;
  private static final int MAX_TOKENS = 6;

  /** What is asked of a person. */
  private static final Set<String> PERSONAL =
      words(
          "姓名 名字 户名 曾用名 拼音 证件号 证件号码 身份证 身份证号 身份证号码 公民身份号码 身份号码 证号 证件 护照 护照号 护照号码 手机"
              + " 手机号 手机号码 移动电话 电话 电话号码 固定电话 座机 联系方式 邮箱 电子邮箱 电子邮件 邮件 住址 地址 住所 籍贯 户籍"
              + " 出生日期 出生年月 出生年月日 出生地 生日 性别 年龄 民族 国籍 婚姻状况 婚姻 职业 学历 政治面貌 卡号 银行卡 银行卡号 账号"
              + " 帐号 账户 帐户 微信 微信号 车牌号 车牌号码 社保号 公积金账号 客户 联系人 借款人 担保人 保证人 抵押人 出质人 法人"
              + " 法定代表人 代表人 经办人 申请人 持卡人 开户人 收款人 付款人 汇款人 投保人 受益人 被保险人 配偶 监护人 代理人 承租人"
              + " 负责人 户主 车主 业主 机主 房东 持有人 本人 共同借款人 密码 面试官 考官 主考官 见证人 面签人 复核人 审批人"
              + " 审核人 评审人 签字人 登记人 录入人 制表人 推荐人 介绍人 监交人 交接人 值班人 陪同人 评委");

  /** What else is asked. */
  private static final Set<String> OTHER =
      words(
          "名称 号码 编号 代码 序号 金额 余额 日期 时间 类型 类别 种类 状态 方式 用途 期限 利率 额度 币种 备注 说明 部门 单位 公司 机构"
              + " 职务 职称 岗位 工号 学号 邮编 邮政编码 传真 收入 月收入 年收入 工资 开户行 开户银行 网点 支行 合同号 信用代码 产品"
              + " 关系 情况 状况 住房 行业 学校 专业 网址 渠道 评分 等级 密级 起始日 到期日 有效期 发证机关 签发机关");

  /** What stands before it. */
  private static final Set<String> BEFORE =
      words(
          "客户 用户 会员 员工 职工 个人 申请 借款 贷款 担保 抵押 开户 持卡 收款 付款 汇款 转账 转入 转出 交易 对方 联系 紧急 家庭 居住 现"
              + " 现住 常住 户籍 户口 通讯 通信 邮寄 寄送 工作 办公 企业 组织 所在 所属 法定 代表 经办 代理 父亲 母亲 父母 子女 亲属"
              + " 身份 居民 公民 有效 军官证 驾驶证 社保 医保 银行 信用卡 借记卡 储蓄 储蓄卡 卡 账 合同 保单 保险 投保 基金 证券"
              + " 股票 资产 年 月 日 税务 税 纳税人 纳税人识别 识别 社会 统一 公积金 出生 注册 登记 签发 签订 发证 起始 到期 截止"
              + " 开始 结束 创建 更新 电子 移动 固定 主 副 第一 第二 第三 其他 备用 原 新 旧 中文 英文 真实 常用 最高 总 当前 可用"
              + " 授信 信息 资料 是否 的 及 与 和 或 之 人 号 名 车牌 车辆 房产 房屋 营业执照 营业 执照 注册地 办理 受理 业务 服务 推荐"
              + " 推荐人 介绍人 主要 详细 省 市 区 县 城市 国家 地区 街道 QQ 性质 归属 归属地 贷 存款 存 还款 还 每月 每年");

  /** Endings that values hardly have, whatever stands before them. */
  private static final List<String> ENDINGS =
      List.of(
          "姓名", "名称", "号码", "证号", "卡号", "账号", "帐号", "编号", "代码", "电话", "手机号", "手机", "地址", "住址", "邮箱",
          "日期", "金额", "余额", "联系方式", "出生年月", "性别", "年龄", "户名", "籍贯");

  private static final Set<String> PERSONAL_TOKENS =
      words(
          "name phone mobile telephone tel email mail address addr birth birthday dob birthdate"
              + " gender sex age id passport card account acct nationality ethnicity occupation ssn"
              + " wechat surname applicant borrower guarantor spouse holder payee payer beneficiary"
              + " username idcard xm sfzh sjh");

  private static final Set<String> OTHER_TOKENS =
      words(
          "number no nr num code key type kind status state date time amount amt balance city"
              + " country province remark remarks note notes title company employer employee"
              + " department branch bank currency description income salary relationship relation"
              + " limit purpose term rate zip zipcode postcode fax education position place"
              + " customer client expiry");

  private static final Set<String> TOKENS_BESIDE =
      words(
          "cell first last full given family middle contact person home work office permanent"
              + " residential mailing current present of the and or identity identification citizen"
              + " national resident document certificate licence license social security tax"
              + " emergency legal representative cust client credit debit loan policy contract"
              + " primary secondary other alternative monthly annual postal post issue issued valid"
              + " until from to opening registered business marital chinese english native in s e"
              + " qq user member reference authority issuing street district");

  private static final Pattern NUMBERING =
      Pattern.compile("^(?:[*★●■□◆-]+|(?:\\d{1,2}|[一二三四五六七八九十]{1,2})[.、)]|\\(\\d{1,2}\\))\\s*");
  private static final Pattern BRACKETS = Pattern.compile("\\s*[(\\[【][^)\\]】]{0,12}[)\\]】]$");
  private static final Pattern HAN_SPACE = Pattern.compile("(?<=\\p{IsHan})\\s+(?=\\p{IsHan})");
  private static final Pattern PARTS =
      Pattern.compile("\\p{IsHan}+|[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\\d+");
  private static final Pattern WHO =
      Pattern.compile("(?:.*[^a-z])?(?:name|person|applicant|borrower|holder|spouse|customer)");
  private static final Pattern NO_PART = Pattern.compile("[^\\p{IsHan}A-Za-z\\d\\s_./&'()-]");

  private LabelWords() {}

  private static Set<String> words(String parted) {
    return Set.copyOf(List.of(parted.split(" ")));
  }

  /** A label without colon, numbering, note in brackets and spaces between its characters. */
  public static String plain(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    while (plain.endsWith(":")) {
      plain = plain.substring(0, plain.length() - 1).strip();
    }
    plain = NUMBERING.matcher(plain).replaceFirst("");
    plain = BRACKETS.matcher(plain).replaceFirst("");
    return HAN_SPACE.matcher(plain).replaceAll("");
  }

  /** Whether a text is a label. */
  public static boolean isLabel(String text) {
    if (text.isEmpty() || text.length() > 2 * LONGEST) {
      return false;
    }
    String plain = plain(text);
    if (plain.isEmpty() || plain.length() > LONGEST || hasLongNumber(plain)) {
      return false;
    }
    List<String> parts = parts(plain);
    if (asks(plain, parts, PERSONAL, PERSONAL_TOKENS) || asks(plain, parts, OTHER, OTHER_TOKENS)) {
      return true;
    }
    boolean colon = text.strip().endsWith(":") || text.strip().endsWith("：");
    return colon && ValueShape.of(plain) == ValueShape.NONE;
  }

  /** Whether a label asks for what belongs to a person. */
  public static boolean isPersonal(String text) {
    String plain = plain(text);
    return !hasLongNumber(plain) && asks(plain, parts(plain), PERSONAL, PERSONAL_TOKENS);
  }

  /** Whether a label asks for somebody's name. */
  public static boolean asksForName(String text) {
    String plain = plain(text).toLowerCase(Locale.ROOT);
    return plain.endsWith("名")
        || plain.endsWith("名字")
        || plain.endsWith("人")
        || plain.endsWith("主")
        || plain.endsWith("客户")
        || plain.endsWith("名称")
        || plain.endsWith("配偶")
        || plain.endsWith("官")
        || plain.endsWith("评委")
        || WHO.matcher(plain).matches();
  }

  /** Whether a label is made of known words alone, and so can hold no value. */
  public static boolean isKnown(String label) {
    String plain = plain(label);
    if (NO_PART.matcher(plain).find() || hasLongNumber(plain)) {
      return false;
    }
    return parts(plain).stream()
        .allMatch(
            part ->
                isHan(part)
                    ? isKnownHan(part)
                    : Character.isDigit(part.charAt(0)) || isKnownToken(part));
  }

  private static boolean hasLongNumber(String plain) {
    int digits = 0;
    for (int i = 0; i < plain.length() && digits < 3; i++) {
      char c = plain.charAt(i);
      digits = c >= '0' && c <= '9' ? digits + 1 : 0;
    }
    return digits == 3;
  }

  private static boolean asks(
      String plain, List<String> parts, Set<String> han, Set<String> tokens) {
    String last = parts.isEmpty() ? "" : parts.getLast();
    if (!last.isEmpty() && Character.isDigit(last.charAt(0)) && parts.size() > 1) {
      last = parts.get(parts.size() - 2); // 联系人2
    }
    if (isHan(last)) {
      boolean ending = ENDINGS.stream().anyMatch(last::endsWith);
      for (int length = Math.min(LONGEST_WORD, last.length()); length > 0; length--) {
        int at = last.length() - length;
        if (han.contains(last.substring(at))) {
          return ending || isKnownHan(last);
        }
      }
      return false;
    }
    return parts.size() <= MAX_TOKENS
        && parts.stream().anyMatch(part -> tokens.contains(part.toLowerCase(Locale.ROOT)))
        && isKnown(plain);
  }

  /** The word that a label ends with, without a number behind it. */
  public static String lastWord(String text) {
    List<String> words = parts(plain(text));
    for (String word : words.reversed()) {
      if (!Character.isDigit(word.charAt(0))) {
        return isHan(word) ? word.substring(Math.max(0, word.length() - 2)) : word;
      }
    }
    return "";
  }

  private static List<String> parts(String plain) {
    return PARTS.matcher(plain).results().map(result -> result.group()).toList();
  }

  private static boolean isHan(String part) {
    return !part.isEmpty() && Character.isIdeographic(part.codePointAt(0));
  }

  private static boolean isKnownToken(String part) {
    String token = part.toLowerCase(Locale.ROOT);
    return PERSONAL_TOKENS.contains(token)
        || OTHER_TOKENS.contains(token)
        || TOKENS_BESIDE.contains(token)
        || BEFORE.contains(part);
  }

  /** Whether it can be cut into known words: those reached from the start, one after another. */
  private static boolean isKnownHan(String part) {
    Set<Integer> reached = new HashSet<>(Set.of(0));
    for (int at = 0; at < part.length(); at++) {
      if (reached.contains(at)) {
        for (int to = at + 1; to <= Math.min(part.length(), at + LONGEST_WORD); to++) {
          String word = part.substring(at, to);
          if (PERSONAL.contains(word) || OTHER.contains(word) || BEFORE.contains(word)) {
            reached.add(to);
          }
        }
      }
    }
    return reached.contains(part.length());
  }
}
