package org.inshore.testkit.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.violation.Exemption;
import org.inshore.spi.inventory.violation.Standing;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.inventory.violation.Violation.Nature;
import org.inshore.spi.inventory.violation.Violation.Severity;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Residency;
import org.jspecify.annotations.Nullable;

/** The violations of the estate. */
final class SampleViolations {
  static final Comparator<Violation> ORDER =
      Comparator.comparing(Violation::nature)
          .thenComparing(Violation::severity)
          .thenComparing(violation -> violation.place().toString());

  private static final List<Wording> EXPORT_BASIS =
      List.of(
          new Wording(
              "《个人信息保护法》第三十八条、第四十条", "Personal Information Protection Law, articles 38 and 40"),
          new Wording("JR/T 0171—2020 第 7.1.3 条 d）", "JR/T 0171-2020, 7.1.3 d)"));

  private static final Instant FIRST_SEEN = Instant.parse("2026-08-20T04:00:00Z");

  private SampleViolations() {}

  /** Stands open since August, noted by an officer, and is late. */
  static Violation late(Violation violation) {
    return with(
        violation,
        LocalDate.of(2026, 10, 31),
        null,
        new Standing(
            Standing.State.OPEN,
            FIRST_SEEN,
            new Standing.Mark(
                Standing.Status.OPEN,
                "资产保全部 <催收>",
                LocalDate.of(2026, 10, 15),
                null,
                "已要求外包商删除，等待证明",
                "compliance.officer",
                Instant.parse("2026-09-02T02:30:00Z"))));
  }

  /** Allowed until the end of the year. */
  static Violation allowed(Violation violation) {
    return with(
        violation,
        LocalDate.of(2026, 12, 24),
        new Exemption("首席合规官 & 数据安全委员会", LocalDate.of(2026, 12, 31), "安全评估已受理，评估期间继续向香港分行提供"),
        new Standing(Standing.State.OPEN, FIRST_SEEN, null));
  }

  /** Noted as a false alarm. */
  static Violation falseAlarm(Violation violation) {
    return noted(violation, Standing.Status.FALSE_ALARM, null, "培训材料中的虚构号码");
  }

  /** Accepted until the end of January. */
  static Violation accepted(Violation violation) {
    return noted(
        violation, Standing.Status.ACCEPTED, LocalDate.of(2027, 1, 31), "机房迁移完成前保留 <迁移计划 7>");
  }

  private static Violation noted(
      Violation violation, Standing.Status status, @Nullable LocalDate until, String reason) {
    return with(
        violation,
        LocalDate.of(2026, 12, 24),
        null,
        new Standing(
            Standing.State.OPEN,
            FIRST_SEEN,
            new Standing.Mark(
                status,
                null,
                null,
                until,
                reason,
                "compliance.officer",
                Instant.parse("2026-10-12T06:00:00Z"))));
  }

  /** Not seen before. */
  static Violation fresh(Violation violation) {
    return with(
        violation,
        LocalDate.of(2026, 12, 24),
        null,
        new Standing(Standing.State.NEW, SampleEstate.NOON.minusSeconds(754), null));
  }

  /** Violations of the scan before: one put right, one not looked at again. */
  static List<Violation> former() {
    Location archive = Location.of("crm").append("schema", "crm");
    return List.of(
        with(
            offshore(
                archive.append("table", "customer_2024"),
                SampleSources.HONG_KONG,
                Severity.HIGH,
                9_120,
                "cn-resident-id"),
            LocalDate.of(2026, 9, 30),
            null,
            new Standing(Standing.State.RECTIFIED, FIRST_SEEN, null)),
        with(
            offshore(
                archive.append("table", "audit_log"),
                SampleSources.HONG_KONG,
                Severity.HIGH,
                77,
                "email"),
            null,
            null,
            new Standing(Standing.State.NOT_LOOKED_AT, FIRST_SEEN, null)));
  }

  private static Violation with(
      Violation plain,
      @Nullable LocalDate due,
      @Nullable Exemption exemption,
      @Nullable Standing standing) {
    return new Violation(
        plain.id(),
        plain.policy(),
        plain.nature(),
        plain.severity(),
        plain.place(),
        plain.residency(),
        plain.title(),
        plain.basis(),
        plain.remedy(),
        plain.rules(),
        plain.matches(),
        plain.persons(),
        due,
        exemption,
        standing);
  }

  static Violation offshore(
      Location place, Residency residency, Severity severity, long persons, String... rules) {
    Wording where = Objects.requireNonNull(residency.jurisdiction()).label();
    return violation(
        "pfi-offshore",
        Nature.VIOLATION,
        severity,
        place,
        residency,
        new Wording(
            "个人金融信息存储于" + where.zh(), "Personal financial information stored in " + where.en()),
        EXPORT_BASIS,
        new Wording(
            "停止向该处传输；迁回境内或删除；如确需出境，先完成安全评估、标准合同备案或认证",
            "Stop copying to it; move the data onshore or delete it; where it must be there, first complete the security assessment, standard contract or certification"),
        new PersonCount(persons, true),
        rules);
  }

  static Violation outsourced(Location place, Severity severity, long persons, String... rules) {
    return violation(
        "pfi-offshore-outsourcer",
        Nature.VIOLATION,
        severity,
        place,
        SampleSources.SINGAPORE,
        new Wording(
            "个人金融信息由境外外包商持有（新加坡）",
            "Personal financial information held by an outsourcer in Singapore"),
        EXPORT_BASIS,
        new Wording(
            "要求外包商删除并出具证明；核对合同中的保密与销毁义务",
            "Have the outsourcer delete it and certify so; check the contract for secrecy and destruction duties"),
        new PersonCount(persons, false),
        rules);
  }

  static Violation unknown(Location place, long persons, String... rules) {
    return violation(
        "pfi-unknown",
        Nature.TO_CLARIFY,
        Severity.MEDIUM,
        place,
        SampleSources.NOWHERE,
        new Wording(
            "个人金融信息存储于地点未知之处", "Personal financial information at a place nobody could locate"),
        List.of(new Wording("《网络数据安全管理条例》第三十三条", "Network Data Security Regulations, article 33")),
        new Wording(
            "申报该存储的机房与所在地，再次生成报告", "Declare the site and its jurisdiction, then scan again"),
        new PersonCount(persons, true),
        rules);
  }

  /** A second ground against a place that has one: others may read it. */
  static Violation open(Violation first) {
    return violation(
        "pfi-open-to-many",
        Nature.VIOLATION,
        Severity.LOW,
        first.place(),
        first.residency(),
        new Wording(
            "含个人金融信息的位置，指定账号以外也可读取",
            "Personal financial information is readable beyond named accounts"),
        List.of(new Wording("JR/T 0223—2021", "JR/T 0223-2021")),
        new Wording("收回多余的读取权限", "Take back the right to read from those who do not need it"),
        first.persons(),
        first.rules().toArray(String[]::new));
  }

  /** A second ground against a place that has one: verification values are kept. */
  static Violation kept(Violation first, long persons) {
    return violation(
        "pfi-c3-stored",
        Nature.VIOLATION,
        Severity.HIGH,
        first.place(),
        first.residency(),
        new Wording(
            "留存有明文 C3 类用户鉴别信息", "C3 data, with which users are authenticated, are kept in clear"),
        List.of(new Wording("JR/T 0171—2020", "JR/T 0171-2020")),
        new Wording("删除，不得留存", "Delete them; they may not be kept"),
        new PersonCount(persons, true),
        "card-verification");
  }

  /** Too weak to be a violation. */
  static Violation weak(Location place, Residency residency, long persons, String... rules) {
    return violation(
        "pfi-offshore-weak",
        Nature.TO_CLARIFY,
        Severity.LOW,
        place,
        residency,
        new Wording(
            "境外位置可能存有个人金融信息（置信度不足 0.7）",
            "Offshore place that may hold personal financial information (confidence below 0.7)"),
        EXPORT_BASIS,
        new Wording("请人工核实这些内容", "Have a person look at the place"),
        new PersonCount(persons, true),
        rules);
  }

  /** At a place that is declared, and whose evidence says otherwise. */
  static Violation disputed(Location place, PersonCount persons, String... rules) {
    return violation(
        "pfi-location-disputed",
        Nature.TO_CLARIFY,
        Severity.HIGH,
        place,
        SampleSources.DISPUTED,
        new Wording(
            "个人金融信息所在地的证据相互矛盾",
            "The evidence of where personal financial information is contradicts itself"),
        EXPORT_BASIS,
        new Wording(
            "核对声明与证据，查明实际地点并更正登记",
            "Check the declaration against the evidence, find out the real place and correct the register"),
        persons,
        rules);
  }

  static Violation secret(Location place, String rule, Residency residency) {
    return violation(
        "state-secret-undeclared",
        Nature.STATE_SECRET,
        Severity.CRITICAL,
        place,
        residency,
        new Wording("疑似涉密文件存于非涉密系统", "Potential state secret on a system not approved for it"),
        List.of(new Wording("《保守国家秘密法》第三十一条", "Law on Guarding State Secrets, article 31")),
        new Wording(
            "停止访问与传输，保护现场，24 小时内报告保密工作机构",
            "Stop access and transfer, keep the scene, report to the secrecy office within 24 hours"),
        new PersonCount(0, true),
        rule);
  }

  private static Violation violation(
      String policy,
      Nature nature,
      Severity severity,
      Location place,
      Residency residency,
      Wording title,
      List<Wording> basis,
      Wording remedy,
      PersonCount persons,
      String... rules) {
    String id = "%08x%08x".formatted(policy.hashCode(), place.toString().hashCode());
    long matches = persons.persons() == 0 ? 1 : persons.persons() * rules.length;
    return new Violation(
        id,
        policy,
        nature,
        severity,
        place,
        residency,
        title,
        basis,
        remedy,
        List.of(rules),
        matches,
        persons);
  }
}
