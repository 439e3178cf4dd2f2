package org.inshore.testkit.report;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.figure.Totals;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Contract;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Evidence;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.RegisterField;
import org.inshore.spi.source.Residency;
import org.jspecify.annotations.Nullable;

/** The places of the estate, and how it is known where they are. */
final class SampleSources {
  /** A source with where it is. */
  record Placed(DataSource source, Residency residency) {}

  static final Residency HONG_KONG =
      Residency.in(
          new Jurisdiction("HK"),
          List.of(
              declared("HK", "将军澳数据中心"),
              new Evidence(
                  Evidence.Kind.ADDRESS,
                  null,
                  new Wording(
                      "10.20.1.8 为私有地址，不能说明地点",
                      "10.20.1.8 is a private address and says nothing of the place"))));
  static final Residency SINGAPORE =
      Residency.in(
          new Jurisdiction("SG"),
          List.of(
              new Evidence(
                  Evidence.Kind.ENDPOINT_NAME,
                  new Jurisdiction("SG"),
                  new Wording(
                      "share.ap-southeast-1.example.com 的名称含区域 ap-southeast-1（新加坡）",
                      "the name share.ap-southeast-1.example.com holds region ap-southeast-1 (Singapore)"))));
  static final Residency NOWHERE =
      Residency.unknown(
          List.of(
              new Evidence(
                  Evidence.Kind.ADDRESS,
                  null,
                  new Wording(
                      "192.168.7.20 为私有地址，不能说明地点",
                      "192.168.7.20 is a private address and says nothing of the place"))));
  static final Residency DISPUTED =
      Residency.unknown(
          List.of(
              new Evidence(
                  Evidence.Kind.DISPUTE,
                  null,
                  new Wording(
                      "申报的机房与服务自述的区域相互矛盾：境内，中国香港",
                      "the declared site and the region that the service tells contradict one another: mainland, Hong Kong")),
              declared("CN", "上海张江数据中心"),
              new Evidence(
                  Evidence.Kind.SERVICE,
                  new Jurisdiction("HK"),
                  new Wording("服务自述区域 cn-hongkong", "the service says region cn-hongkong"))));
  static final Residency SHANGHAI =
      Residency.in(Jurisdiction.MAINLAND, List.of(declared("CN", "上海张江数据中心")));

  private static final Contract CONTRACT =
      new Contract(
          "WB-2024-<017>", LocalDate.of(2024, 3, 1), LocalDate.of(2026, 2, 28), true, false);

  private SampleSources() {}

  static Placed collection() {
    return placed(
        "collection-share",
        "files",
        "/mnt/collection",
        SINGAPORE,
        null,
        "贷后管理",
        "资产保全部",
        "示例催收服务有限公司 & Co. <SG>");
  }

  static Placed crm() {
    return placed(
        "crm", "jdbc", "mysql://10.20.1.8:3306/crm", HONG_KONG, "将军澳数据中心", "客户关系管理", "零售业务部", null);
  }

  static Placed branch() {
    return placed("branch-nfs", "files", "/mnt/branch", NOWHERE, null, null, null, null);
  }

  /** Declared in Shanghai, while the service says Hong Kong. */
  static Placed archive() {
    return placed(
        "archive-oss",
        "s3",
        "s3://archive.internal/cold",
        DISPUTED,
        "上海张江数据中心",
        "历史数据归档",
        "信息科技部",
        null,
        Jurisdiction.MAINLAND);
  }

  /** A share of the customer system, in Hong Kong. */
  static Placed share() {
    return placed("crm-share", "files", "/mnt/crm", HONG_KONG, "将军澳数据中心", "客户关系管理", "零售业务部", null);
  }

  static Placed core() {
    return placed(
        "core-banking",
        "jdbc",
        "postgresql://10.1.0.5:5432/core",
        SHANGHAI,
        "上海张江数据中心",
        "核心业务系统",
        "信息科技部",
        null);
  }

  /** All places. */
  static List<SourceEntry> entries() {
    return List.of(
        entry(collection(), new PersonCount(28_800, false)),
        entry(crm(), new PersonCount(12_400, false, 12_150, 12_660)),
        entry(archive(), new PersonCount(1_900, false, 1_860, 1_940)),
        entry(branch(), new PersonCount(379, true)),
        entry(core(), new PersonCount(20_000, true)),
        failed());
  }

  /** A place with its people; the sample counts the rest. */
  static SourceEntry entry(Placed placed, PersonCount persons) {
    return entry(placed, persons, null);
  }

  private static SourceEntry entry(Placed placed, PersonCount persons, @Nullable Outcome failure) {
    return new SourceEntry(
        placed.source(),
        placed.residency(),
        new Totals(Map.of(), Map.of(Figure.PERSONS, persons)),
        failure);
  }

  static SourceEntry failed() {
    Placed placed =
        placed(
            "ledger-archive",
            "jdbc",
            "postgresql://10.1.0.9:5432/ledger",
            SHANGHAI,
            "上海张江数据中心",
            "总账",
            "计划财务部",
            null);
    return entry(
        placed,
        new PersonCount(0, true),
        new Outcome.Failed(
            "UNREACHABLE",
            new Wording(
                "10.1.0.9:5432：连接被拒绝：请检查地址、端口与防火墙",
                "10.1.0.9:5432: connection refused: check the address, the port and the firewall")));
  }

  private static Evidence declared(String code, String site) {
    return new Evidence(
        Evidence.Kind.DECLARED_SITE,
        new Jurisdiction(code),
        new Wording("申报的机房：" + site, "declared site: " + site));
  }

  private static Placed placed(
      String id,
      String scanner,
      String target,
      Residency residency,
      @Nullable String site,
      @Nullable String system,
      @Nullable String owner,
      @Nullable String outsourcer) {
    return placed(
        id,
        scanner,
        target,
        residency,
        site,
        system,
        owner,
        outsourcer,
        site == null ? null : residency.jurisdiction());
  }

  private static Placed placed(
      String id,
      String scanner,
      String target,
      Residency residency,
      @Nullable String site,
      @Nullable String system,
      @Nullable String owner,
      @Nullable String outsourcer,
      @Nullable Jurisdiction declared) {
    Declaration declaration =
        new Declaration(
            site,
            declared,
            system,
            owner,
            outsourcer,
            outsourcer != null,
            outsourcer == null ? null : CONTRACT,
            outsourcer == null ? null : Period.of(1, 6, 0),
            false,
            owner == null
                ? Map.of()
                : Map.of(RegisterField.LEGAL_ENTITY, "示例银行", RegisterField.COPY_TYPE, "主库"));
    return new Placed(new DataSource(id, scanner, target, declaration), residency);
  }
}
