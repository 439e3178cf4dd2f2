package org.inshore.testkit.report;

import java.util.ArrayList;
import java.util.List;
import org.inshore.spi.inventory.run.Classification;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.message.Wording;

/** The rules of the sample scan. */
final class SampleRules {
  static final List<RuleInfo> ALL =
      List.of(
          personal("bank-card", "银行卡号", "Bank card number", "3", "C2", "3", "Y", "50"),
          personal(
              "card-verification", "卡片验证码", "Card verification value", "3", "C3", "4", "Y", "50"),
          personal("cn-mobile-number", "手机号码", "Mobile number", "1", "C2", "3", "N", "5000"),
          personal("cn-resident-id", "公民身份号码", "Resident ID number", "1", "C2", "3", "C", "5000"),
          marking("core-trade-secret", "核心商业秘密标志", "Core trade secret marking", "核心商密"),
          personal("email", "电子邮箱", "E-mail address", "1", "C1", "2", "N", "5000"),
          personal("home-address", "住址", "Home address", "1", "C2", "3", "C", "5000"),
          personal("person-name", "姓名", "Name", "1", "C1", "2", "N", "5000"),
          secret("secrecy-marking-secret", "秘密级标志", "Marking: Secret (秘密)", "秘密"),
          secret("secrecy-marking-top", "绝密级标志", "Marking: Top secret (绝密)", "绝密"),
          organisation(),
          personal("transaction-record", "交易流水", "Transaction record", "5", "C2", "3", "C", "500"));

  private SampleRules() {}

  private static RuleInfo personal(
      String id,
      String zh,
      String en,
      String notice,
      String jrt0171,
      String jrt0197,
      String sensitive,
      String tier) {
    List<Classification> classes = new ArrayList<>();
    classes.add(SampleSchemes.classification("notice-17", notice));
    classes.add(SampleSchemes.classification("jrt-0171", jrt0171));
    classes.add(SampleSchemes.classification("jrt-0197", jrt0197));
    classes.add(SampleSchemes.classification("sensitive", sensitive));
    classes.add(SampleSchemes.classification("criminal-tier", tier));
    return new RuleInfo(
        id,
        "personal-financial",
        new Wording(zh, en),
        Subject.PERSONAL_FINANCIAL,
        classes,
        List.of("JR/T 0171-2020 4.2"));
  }

  private static RuleInfo secret(String id, String zh, String en, String level) {
    return new RuleInfo(
        id,
        "state-secrets",
        new Wording(zh, en),
        Subject.STATE_SECRET,
        List.of(SampleSchemes.classification("secrecy-level", level)),
        List.of("GB/T 9704-2012 7.2.2"));
  }

  private static RuleInfo marking(String id, String zh, String en, String level) {
    return new RuleInfo(
        id,
        "state-secrets",
        new Wording(zh, en),
        Subject.TRADE_SECRET,
        List.of(SampleSchemes.classification("trade-secret", level)),
        List.of());
  }

  private static RuleInfo organisation() {
    return new RuleInfo(
        "social-credit-code",
        "personal-financial",
        new Wording("统一社会信用代码", "Unified social credit code"),
        Subject.ORGANISATION,
        List.of(),
        List.of("GB 32100-2015"));
  }
}
