package org.inshore.core.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.inshore.core.configuration.Configuration;
import org.inshore.core.integrity.ActionLog;
import org.inshore.core.plugin.Plugins;
import org.inshore.core.scan.Fakes.FakeScanners;
import org.inshore.core.scan.journal.ScanListener;
import org.inshore.patterns.policies.PoliciesPack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The inventory commits nothing that the log of actions does not hold on disk. */
@Timeout(60)
class LogAheadOfInventoryTest {
  @TempDir private Path folder;

  @Test
  void whatTheInventoryHasCommittedIsInTheLog() throws Exception {
    Files.createDirectory(folder.resolve("rules"));
    Files.writeString(
        folder.resolve("rules/test-number.yaml"),
        """
        id: test-number
        name: {zh: 测试号, en: Test number}
        subject: personal-financial
        classifications: {notice-17: 1}
        mask: {start: 2, end: 1}
        patterns: [{id: plain, regex: 'T-[0-9]{8}', confidence: 0.9}]
        examples: [{text: 'T-19000101', finds: ['T-19000101']}]
        counter-examples: [{text: 'T-1'}]
        references: [test]
        """);
    Files.writeString(
        folder.resolve("inshore.yaml"),
        """
        threads: 1
        sources: [{id: own, target: 'fake:own'}]
        packs: [rules]
        key-file: key
        """);
    Path out = folder.resolve("out");
    StringBuilder logged = new StringBuilder();
    FakeScanners scanners =
        new FakeScanners(
            Fakes.files("first", "second"),
            (asset, sink) -> {
              if (Fakes.name(asset).equals("second")) {
                while (!committed(out)) {
                  Thread.sleep(5);
                }
                logged.append(String.join("\n", log(out)));
              }
              sink.content(Fakes.binary(asset, "T-19000101"));
            });

    Inshore.scan(
        Configuration.load(folder.resolve("inshore.yaml")),
        Plugins.of(scanners, Fakes.text(), new PoliciesPack()),
        out,
        ScanListener.NONE);

    assertThat(logged.toString().lines())
        .anyMatch(line -> line.contains("\toutcome\t") && line.contains("first"));
  }

  /** Whether another process would see the first file in the inventory. */
  private static boolean committed(Path out) {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + out.resolve("inventory.db"));
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT 1 FROM asset_entry WHERE location LIKE '%first'")) {
      return rows.next();
    } catch (SQLException e) {
      return false; // busy, or without tables yet
    }
  }

  private static List<String> log(Path out) {
    try {
      return Files.readAllLines(out.resolve(ActionLog.FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
