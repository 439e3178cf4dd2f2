package org.inshore.testkit.estate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.inshore.testkit.server.EmbeddedMariadbServer;
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
        servers.stream().sorted(Comparator.comparing(s -> s.url().startsWith("mysql"))).toList()) {
      yaml.append(
          switch (server) {
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
                    """);
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
        """
            .formatted(
                CollectionShare.SOURCE,
                quoted(folder.resolve("share").toString()),
                CollectionShare.OUTSOURCER));
    Files.writeString(folder.resolve("inshore.yaml"), yaml);
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

  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
