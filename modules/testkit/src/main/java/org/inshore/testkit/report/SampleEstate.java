package org.inshore.testkit.report;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.inventory.violation.Violation.Severity;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;

/** Builds the estate, asset by asset. */
final class SampleEstate extends SampleRecords {
  static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");

  private static final Location CORE = Location.of("core-banking");
  private static final Location CRM = Location.of("crm");
  private static final Location COLLECTION = Location.of("collection-share");
  private static final Location BRANCH = Location.of("branch-nfs");
  private static final Location ARCHIVE = Location.of("archive-oss");

  private SampleEstate(boolean clear) {
    super(clear);
  }

  /**
   * The estate.
   *
   * @param clear whether names are in clear, and files have samples
   */
  static SampleInventory inventory(
      RunInfo.State state, Collection<SampleSecrets> secrets, boolean clear) {
    SampleEstate estate = new SampleEstate(clear);
    estate.collection();
    estate.crm();
    estate.branch();
    estate.archive();
    estate.core();
    List<SourceEntry> sources = SampleSources.entries();
    estate.violations.sort(SampleViolations.ORDER);
    return new SampleInventory(
        new SampleInventory.Content(
            SampleScans.run(state),
            sources,
            SampleRules.ALL,
            estate.violations,
            estate.findings,
            estate.columns,
            estate.assets,
            SampleFlows.flows(),
            SampleFlows.copies(),
            SampleScans.persons(sources),
            SampleViolations.former(),
            SampleThresholds.ALL,
            secrets.stream().map(secret -> secret.entry(estate.assets)).toList(),
            clear));
  }

  private void collection() {
    Location list =
        file(COLLECTION, "2026/10/逾期客户_催收名单.xlsx", new Outcome.Scanned(4_812_345, List.of()));
    Location sheet = list.append("sheet", "客户");
    find(
        sheet.append("column", "身份证号"),
        list,
        "cn-resident-id",
        28_640,
        0.98,
        "110101190001010014",
        6,
        4);
    find(sheet.append("column", "手机"), list, "cn-mobile-number", 28_511, 0.96, "13800138000", 3, 4);
    find(sheet.append("column", "姓名"), list, "person-name", 28_800, 0.84, "张三丰", 1, 0);
    Violation held =
        SampleViolations.outsourced(
            list, Severity.CRITICAL, 28_640, "cn-mobile-number", "cn-resident-id", "person-name");
    violation(SampleViolations.late(held));
    violation(SampleViolations.open(held));
    file(SampleSecrets.NOTICE);
    Location zip =
        file(
            COLLECTION,
            "backup/2025年档案.zip",
            new Outcome.Scanned(
                92_000_111, List.of(new Wording("3 个条目未能查看", "3 entries could not be looked at"))));
    part(
        zip.append("entry", "征信授权书.pdf"),
        new Outcome.Failed(
            "ACCESS_DENIED",
            new Wording(
                "征信授权书.pdf：有密码保护：请提供去除密码的副本",
                "征信授权书.pdf: protected by a password: provide a copy without it")));
    part(
        zip.append("entry", "影像/0001.tif"),
        new Outcome.Skipped(new Wording("图像中的文字不识别", "text in images is not recognised")));
    part(
        zip.append("entry", "inner.zip"),
        new Outcome.Failed(
            "LIMIT_EXCEEDED",
            new Wording(
                "压缩层数超过上限 3：请解开后另行扫描",
                "nested deeper than the limit of 3: unpack it and scan it apart")));
    for (String name : SampleNames.HOSTILE) {
      Location hostile = file(COLLECTION, name, new Outcome.Scanned(2_048, List.of()));
      find(
          hostile.append("line", "7"), hostile, "bank-card", 12, 0.91, "6217000000000000012", 6, 4);
      Violation first = SampleViolations.outsourced(hostile, Severity.HIGH, 12, "bank-card");
      violation(first);
      violation(SampleViolations.open(first));
    }
    file(
        COLLECTION,
        "-cmd|' /C'!B2.bin",
        new Outcome.Failed(
            "UNREADABLE",
            new Wording(
                "-cmd|' /C'!B2.bin：文件已损坏：请提供完好的副本",
                "-cmd|' /C'!B2.bin: damaged: provide a sound copy")));
    for (int i = 1; i <= 40; i++) {
      String name = "录音/2026-09-%02d.wav".formatted(i);
      file(
          COLLECTION,
          name,
          new Outcome.Skipped(new Wording("音频不在本次范围内", "audio is not looked through")));
    }
  }

  private void crm() {
    Location customer = table(CRM, "crm", "customer", new Outcome.Scanned(12_400, List.of()));
    find(
        customer.append("column", "id_no"),
        customer,
        "cn-resident-id",
        12_388,
        0.99,
        "110101190001010014",
        6,
        4);
    find(
        customer.append("column", "mobile"),
        customer,
        "cn-mobile-number",
        12_400,
        0.97,
        "13800138000",
        3,
        4);
    find(
        customer.append("column", "email"),
        customer,
        "email",
        9_310,
        0.95,
        "li.si@example.com",
        1,
        0);
    find(
        customer.append("column", "home_addr"),
        customer,
        "home-address",
        11_020,
        0.78,
        "北京市东城区示例路1号",
        3,
        0);
    find(
        customer.append("column", "employer_code"),
        customer,
        "social-credit-code",
        204,
        0.93,
        "91110000600037341L",
        4,
        2);
    violation(
        SampleViolations.allowed(
            SampleViolations.offshore(
                customer,
                SampleSources.HONG_KONG,
                Severity.CRITICAL,
                12_400,
                "cn-mobile-number",
                "cn-resident-id",
                "email",
                "home-address")));
    column(customer.append("column", "mobile"), customer, "cn-mobile-number", 12_400, 0, 0, 12_400);
    column(
        customer.append("column", "bak_mobile"), customer, "cn-mobile-number", 9_001, 9_001, 0, 0);
    column(
        customer.append("column", "cert_no_enc"), customer, "cn-resident-id", 12_400, 0, 12_400, 0);
    column(customer.append("column", "spouse_cert_no"), customer, "cn-resident-id", 0, 0, 0, 0);
    Location card =
        table(
            CRM,
            "crm",
            "card_snapshot",
            new Outcome.Incomplete(
                800_000,
                "SAMPLED",
                new Wording("抽查：从整表中随机抽取的行（种子 7）", "sampled: random rows (seed 7)")));
    find(
        card.append("column", "pan"), card, "bank-card", 15_002, 0.97, "6217000000000000012", 6, 4);
    find(card.append("column", "cvn2"), card, "card-verification", 3_100, 0.74, "000", 0, 0);
    Violation stored =
        SampleViolations.offshore(
            card,
            SampleSources.HONG_KONG,
            Severity.CRITICAL,
            12_310,
            "bank-card",
            "card-verification");
    violation(SampleViolations.fresh(stored));
    violation(SampleViolations.kept(stored, 3_100));
    table(
        CRM,
        "crm",
        "audit_log",
        new Outcome.Failed(
            "ACCESS_DENIED",
            new Wording(
                "crm.audit_log：该账号无读取权限：请授予 SELECT 权限",
                "crm.audit_log: this account may not read it: grant SELECT")));
    Location campaign = table(CRM, "crm", "campaign", new Outcome.Scanned(310, List.of()));
    find(campaign.append("column", "c3"), campaign, "person-name", 41, 0.58, "张三", 1, 0);
    violation(SampleViolations.weak(campaign, SampleSources.HONG_KONG, 41, "person-name"));
  }

  private void branch() {
    Location csv =
        file(
            BRANCH,
            clear ? "网点/朝阳支行/13800000017_开户申请.csv" : "网点/朝阳支行/***_开户申请.csv #3f9a2c1d7b",
            new Outcome.Scanned(
                331_002,
                List.of(
                    new Wording(
                        "扫描时文件有改动，新增内容可能未包含",
                        "changed while it was read: what was added may be missing"))));
    find(csv.append("line", "2"), csv, "cn-resident-id", 310, 0.93, "110101190001010014", 6, 4);
    find(csv.append("line", "2"), csv, "home-address", 290, 0.61, "上海市示例区示例路2号", 3, 0);
    violation(SampleViolations.unknown(csv, 310, "cn-resident-id", "home-address"));
    Location funds = file(BRANCH, "网点/朝阳支行/理财客户.xlsx", new Outcome.Scanned(88_120, List.of()));
    find(funds.append("line", "9"), funds, "cn-mobile-number", 64, 0.96, "13800138000", 3, 4);
    violation(SampleViolations.accepted(SampleViolations.unknown(funds, 64, "cn-mobile-number")));
    Location lesson = file(BRANCH, "培训/反洗钱样例.docx", new Outcome.Scanned(31_004, List.of()));
    find(lesson.append("line", "3"), lesson, "cn-resident-id", 5, 0.93, "110101190001010014", 6, 4);
    violation(SampleViolations.falseAlarm(SampleViolations.unknown(lesson, 5, "cn-resident-id")));
    Location plan = file(BRANCH, "战略/并购方案.pptx", new Outcome.Scanned(2_220_018, List.of()));
    find(plan.append("slide", "1"), plan, "core-trade-secret", 1, 0.9, "核心商密★5年", 0, 0);
    file(SampleSecrets.SCAN);
    file(SampleSecrets.HANDOVER);
    file(
        BRANCH,
        "网点/海淀支行",
        new Outcome.Failed(
            "ACCESS_DENIED",
            new Wording(
                "网点/海淀支行：该账号无权进入：请授予读取权限",
                "网点/海淀支行: this account may not look into it: grant it the right to read")));
    file(
        BRANCH,
        "tmp/latest",
        new Outcome.Skipped(
            new Wording(
                "链接，不跟随；其目标若在范围内，则在其所在处扫描",
                "a link, not followed; its target is scanned where it lies, if that is in scope")));
  }

  private void archive() {
    Location dump = file(ARCHIVE, "2024/cif-20241231.csv", new Outcome.Scanned(412_330, List.of()));
    find(dump.append("line", "2"), dump, "cn-resident-id", 1_900, 0.97, "110101190001010014", 6, 4);
    violation(
        SampleViolations.disputed(
            dump, new PersonCount(1_900, false, 1_860, 1_940), "cn-resident-id"));
  }

  private void core() {
    Location person = table(CORE, "cif", "person", new Outcome.Scanned(20_000, List.of()));
    find(
        person.append("column", "cert_no"),
        person,
        "cn-resident-id",
        20_000,
        0.99,
        "110101190001010014",
        6,
        4);
    find(
        person.append("column", "phone"),
        person,
        "cn-mobile-number",
        19_870,
        0.97,
        "13800138000",
        3,
        4);
    find(person.append("column", "name"), person, "person-name", 20_000, 0.92, "李四", 1, 0);
    Location account = table(CORE, "dep", "account", new Outcome.Scanned(31_204, List.of()));
    find(
        account.append("column", "card_no"),
        account,
        "bank-card",
        31_204,
        0.98,
        "6217000000000000012",
        6,
        4);
    Location journal = table(CORE, "dep", "journal", new Outcome.Scanned(1_204_332, List.of()));
    find(
        journal.append("column", "amt"),
        journal,
        "transaction-record",
        1_204_332,
        0.88,
        "1024.00",
        0,
        0);
    table(CORE, "sys", "parameter", new Outcome.Scanned(88, List.of()));
  }
}
