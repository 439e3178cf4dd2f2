package org.inshore.testkit.report;

import java.util.List;
import java.util.stream.Stream;
import org.inshore.spi.inventory.run.Classification;
import org.inshore.spi.inventory.run.Scheme;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.message.Wording;

/** Classification schemes as the shipped packs declare them. */
public final class SampleSchemes {
  private static final Scheme NOTICE_17 =
      scheme("notice-17", 300, "银发〔2011〕17号分类", "Notice 17 (2011) category", "17号文", "N17");
  private static final Scheme JRT_0171 =
      scheme("jrt-0171", 100, "JR/T 0171 类别", "JR/T 0171 class", "类别", "Class");
  private static final Scheme JRT_0197 =
      scheme("jrt-0197", 200, "JR/T 0197 级别", "JR/T 0197 level", "级别", "Level");
  private static final Scheme SENSITIVE =
      scheme(
          "sensitive",
          400,
          "敏感个人信息",
          "Sensitive personal information",
          "敏感",
          "Sens",
          new Scheme.Category(
              "Y",
              new Wording("是", "yes"),
              new Wording("敏感个人信息", "Sensitive personal information"),
              true),
          category("N", "否", "no"),
          category("C", "视场景", "by context"));
  private static final Scheme CRIMINAL_TIER =
      scheme("criminal-tier", 500, "刑事立案档次（条）", "Criminal tier (items)", "入罪", "Tier");

  private static final Scheme SECRECY_LEVEL = secrecy("secrecy-level", "密级", "Secrecy level");
  private static final Scheme TRADE_SECRET = secrecy("trade-secret", "商密", "Trade secret");

  private static final List<Scheme> ALL =
      List.of(NOTICE_17, JRT_0171, JRT_0197, SENSITIVE, CRIMINAL_TIER, SECRECY_LEVEL, TRADE_SECRET);

  private SampleSchemes() {}

  /** A class of one of these schemes; of an undeclared one for any other id. */
  public static Classification classification(String scheme, String code) {
    return Stream.concat(ALL.stream(), Stream.of(Scheme.undeclared(scheme)))
        .filter(each -> each.id().equals(scheme))
        .findFirst()
        .map(each -> new Classification(each, code))
        .orElseThrow();
  }

  private static Scheme scheme(
      String id,
      int order,
      String zh,
      String en,
      String shortZh,
      String shortEn,
      Scheme.Category... categories) {
    Wording column = new Wording(zh, en);
    return new Scheme(
        id,
        Subject.PERSONAL_FINANCIAL,
        order,
        order <= 200,
        id.equals("criminal-tier"),
        column,
        column,
        new Wording(shortZh, shortEn),
        List.of(categories));
  }

  private static Scheme secrecy(String id, String zh, String en) {
    Wording name = new Wording(zh, en);
    return new Scheme(id, Subject.STATE_SECRET, 100, false, false, name, name, name, List.of());
  }

  private static Scheme.Category category(String code, String zh, String en) {
    return new Scheme.Category(code, new Wording(zh, en), new Wording(zh, en), false);
  }
}
