package org.inshore.testkit.estate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.inshore.testkit.estate.share.CollectionShare;
import org.inshore.testkit.estate.share.MainlandShares;
import org.inshore.testkit.server.EmbeddedMariadbServer;
import org.inshore.testkit.server.EmbeddedMysqlServer;
import org.inshore.testkit.server.EmbeddedPostgresServer;
import org.inshore.testkit.server.EmbeddedServer;

/** Writes the configuration of a scan of the estate, and files with the servers' passwords. */
final class EstateConfiguration {
  private EstateConfiguration() {}

  static void write(Path folder, List<EmbeddedServer> servers) throws IOException {
    StringBuilder yaml =
        new StringBuilder(
            "# A small bank's data sources. All data in them are synthetic.\nsources:\n");
    for (EmbeddedServer server :
        servers.stream().sorted(Comparator.comparingInt(EstateConfiguration::order)).toList()) {
      yaml.append(
          switch (server) {
            case EmbeddedPostgresServer replica
                when replica.database().equals(RegionalReports.DATABASE) ->
                database(
                    folder,
                    replica,
                    RegionalReports.SOURCE,
                    """
                        site: 新加坡区域报表中心
                        jurisdiction: SG
                        system: 区域报表
                        owner: 计划财务部
                    """);
            case EmbeddedPostgresServer bank ->
                database(
                    folder,
                    bank,
                    CoreBanking.SOURCE,
                    """
                        site: 上海数据中心
                        jurisdiction: CN
                        system: 核心业务系统
                        owner: 运营管理部
                        register: {copy-type: 主库}
                    """);
            case EmbeddedMariadbServer crm ->
                database(
                        folder,
                        crm,
                        Crm.SOURCE,
                        """
                            site: 香港数据中心
                            jurisdiction: HK
                            system: 客户关系管理系统
                            owner: 零售银行部
                        """)
                    + database(
                            folder,
                            crm,
                            BranchCrm.SOURCE,
                            """
                            site: 深圳数据中心
                            jurisdiction: CN
                            system: 分行客户管理
                            owner: 深圳分行
                        """)
                        .replace("/" + Crm.DATABASE + "\n", "/" + BranchCrm.DATABASE + "\n");
            case EmbeddedMysqlServer other ->
                throw new IllegalArgumentException("not of the estate: " + other.database());
          });
    }
    yaml.append(
        """
          - id: %s
            scanner: files
            target: %s
            site: 新加坡办公室
            jurisdiction: SG
            system: 委外清收
            owner: 资产保全部
            outsourcer: %s
            contract:
              {number: HT-2026-017, start: 2026-01-01, end: %s, confidentiality: true, destruction: true}
        """
            .formatted(
                CollectionShare.SOURCE,
                quoted(folder.resolve("share").toString()),
                CollectionShare.OUTSOURCER,
                LocalDate.now(ZoneId.systemDefault()).plusYears(1)));
    mainland(folder.resolve("mainland"), yaml);
    yaml.append("exemptions: exemptions.yaml\n");
    Files.writeString(folder.resolve("inshore.yaml"), yaml);
    exemptions(folder.resolve("exemptions.yaml"));
  }

  /** The bank, its customer relations, the replica. */
  private static int order(EmbeddedServer server) {
    return server.database().equals(RegionalReports.DATABASE)
        ? 2
        : server.url().startsWith("mysql") ? 1 : 0;
  }

  private static void mainland(Path folder, StringBuilder yaml) {
    share(folder, MainlandShares.PRINTER, "账单印制", yaml);
    yaml.append("    outsourcer: ").append(MainlandShares.PRINTER_NAME).append('\n');
    share(folder, MainlandShares.CALL_CENTER, "电话外呼", yaml);
    yaml.append("    outsourcer: ").append(MainlandShares.CALL_CENTER_NAME).append('\n');
    yaml.append(
        """
            foreign-party: true
            contract:
              {number: HT-2024-003, start: 2024-07-01, end: 2026-06-30, confidentiality: true, destruction: true}
        """);
    share(folder, MainlandShares.ARCHIVE, "档案管理", yaml);
    yaml.append("    retention: 5y\n");
  }

  private static void share(Path folder, String source, String system, StringBuilder yaml) {
    yaml.append(
        """
          - id: %s
            scanner: files
            target: %s
            site: 上海数据中心
            jurisdiction: CN
            system: %s
            owner: 运营管理部
        """
            .formatted(source, quoted(folder.resolve(source).toString()), system));
  }

  /** One that holds and one that has ended. */
  private static void exemptions(Path file) throws IOException {
    Files.writeString(
        file,
        """
        exemptions:
          - policy: pfi-offshore
            place: %s/*card_offers
            granted-by: 首席信息官
            until: %s
            reason: 邀约系统正在迁回上海数据中心
          - policy: pfi-outsourcer-ended
            place: %s/*
            granted-by: 运营管理部
            until: 2026-09-30
            reason: 等待对方出具销毁证明
        """
            .formatted(
                Crm.SOURCE,
                LocalDate.now(ZoneId.systemDefault()).plusMonths(6),
                MainlandShares.CALL_CENTER));
  }

  private static String database(Path folder, EmbeddedServer server, String source, String declared)
      throws IOException {
    Path password = folder.resolve(source + ".password");
    Files.createFile(
        password,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(password, (server.password() + "\n").getBytes(StandardCharsets.US_ASCII));
    return """
      - id: %s
        scanner: jdbc
        target: %s
    %s    settings:
          password: %s
    """
        .formatted(source, server.url(), declared, quoted("file:" + password));
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
