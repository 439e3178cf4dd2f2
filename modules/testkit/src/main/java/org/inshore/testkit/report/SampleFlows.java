package org.inshore.testkit.report;

import java.util.List;
import org.inshore.spi.inventory.FlowEntry;
import org.inshore.spi.inventory.finding.CopyEntry;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Endpoint;
import org.inshore.spi.source.Evidence;
import org.inshore.spi.source.Flow;
import org.inshore.spi.source.Flow.Direction;
import org.inshore.spi.source.Flow.Kind;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Residency;
import org.jspecify.annotations.Nullable;

/** Flows between the places of the estate, and copies among its assets. */
final class SampleFlows {
  private static final Location CORE = Location.of("core-banking");
  private static final Location CRM = Location.of("crm").append("schema", "crm");
  private static final Location CUSTOMER = CRM.append("table", "customer");
  private static final Location LIST =
      Location.of("collection-share").append("path", "2026/10/逾期客户_催收名单.xlsx");
  private static final Residency FRANKFURT =
      Residency.in(
          new Jurisdiction("DE"),
          List.of(
              new Evidence(
                  Evidence.Kind.ENDPOINT_NAME,
                  new Jurisdiction("DE"),
                  new Wording(
                      "名称含区域 eu-central-1（法兰克福）",
                      "the name holds region eu-central-1 (Frankfurt)"))));

  private SampleFlows() {}

  static List<FlowEntry> flows() {
    return List.of(
        flow(
            CORE.append("schema", "cif").append("table", "person"),
            Direction.OUT,
            "10.20.1.8",
            "crm.customer",
            Kind.SUBSCRIPTION,
            "pg_publication_tables",
            SampleSources.HONG_KONG,
            "crm"),
        flow(
            CORE,
            Direction.OUT,
            "10.1.0.6",
            null,
            Kind.REPLICATION,
            "pg_stat_replication",
            SampleSources.NOWHERE,
            null),
        flow(
            CRM,
            Direction.OUT,
            "analytics.eu-central-1.example.com",
            "</script><b>martech</b>",
            Kind.FOREIGN_TABLE,
            "information_schema.tables",
            FRANKFURT,
            null),
        flow(
            CRM,
            Direction.IN,
            "<mounted bucket>",
            null,
            Kind.LINK,
            "mysql.servers",
            SampleSources.NOWHERE,
            null));
  }

  static List<CopyEntry> copies() {
    return List.of(
        new CopyEntry(
            CopyEntry.Kind.PEOPLE,
            CORE.append("schema", "cif").append("table", "person"),
            CUSTOMER,
            20_000,
            12_388,
            12_300,
            12_300,
            12_300,
            CORE.append("schema", "cif").append("table", "person"),
            new Wording("行数较多且位于核心系统", "it has more rows and is in the core system")),
        new CopyEntry(
            CopyEntry.Kind.PEOPLE,
            CUSTOMER,
            LIST,
            12_388,
            28_640,
            9_800,
            9_310,
            10_240,
            null,
            new Wording("无从判断", "nothing tells")),
        new CopyEntry(
            CopyEntry.Kind.CONTENT,
            LIST,
            Location.of("collection-share").append("path", SampleNames.END_OF_SCRIPT),
            812,
            805,
            801,
            790,
            805,
            LIST,
            new Wording("修改时间较早", "it was changed earlier")));
  }

  private static FlowEntry flow(
      Location place,
      Direction direction,
      String host,
      @Nullable String farName,
      Kind kind,
      String view,
      Residency far,
      @Nullable String farSource) {
    Wording how = Wording.same(view);
    return new FlowEntry(
        new Flow(
            place,
            direction,
            new Endpoint(host, 0, how),
            farName,
            kind,
            new Wording("见于视图 " + view, "seen in the view " + view)),
        far,
        farSource);
  }
}
