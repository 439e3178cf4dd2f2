package org.inshore.core.integrity;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.inshore.core.integrity.Action.Verb;
import org.inshore.core.inventory.InventoryWriter;
import org.inshore.core.inventory.WriteOptions;
import org.inshore.core.inventory.read.ScanAccount;
import org.inshore.core.key.OperatorKey;
import org.inshore.core.key.Sealer;
import org.inshore.core.policy.Policy;
import org.inshore.patterns.policies.PoliciesPack;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.inventory.run.RunInfo.State;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Residency;
import org.jspecify.annotations.Nullable;

/** Folders as scans leave them, and what somebody may do to them. */
final class SmallScan {
  static final int ASSETS = 5;

  private SmallScan() {}

  /** A scan of some tables; null for the state of one that is broken off. */
  static void write(Path folder, @Nullable State end) throws Exception {
    Instant now = Instant.parse("2026-11-25T01:02:03Z");
    RunInfo run =
        new RunInfo("run-1", "1", "auditor", now, null, State.RUNNING, List.of(), "c", "r", 0.5);
    Policy policy = Policy.load(new PoliciesPack().files());
    try (ActionLog log = ActionLog.create(folder, run.id())) {
      log.await(log.add(new Action(Verb.BEGIN, "", "auditor", "", "version 1")));
      try (InventoryWriter inventory =
          InventoryWriter.create(
              folder,
              run,
              List.of(),
              policy,
              WriteOptions.STANDARD.with(sealer(folder)).after(log::force))) {
        DataSource source =
            new DataSource("core", "jdbc", "postgresql://db/core", Declaration.NONE);
        inventory.source(source, Residency.unknown(List.of()));
        log.await(log.add(new Action(Verb.CONNECT, "core", "", source.target(), "")));
        log.add(new Action(Verb.OPENED, "core", "reader", source.target(), ""));
        for (int i = 0; i < ASSETS; i++) {
          asset(log, inventory, Location.of("core").append("table", "T\t\\" + i + "\u2028"));
        }
        if (end != null) {
          log.add(new Action(Verb.END, "", "", "", end.name()));
          inventory.finish(end, now);
        }
      }
    }
  }

  static Sealer sealer(Path folder) throws Exception {
    Path file = folder.resolveSibling(folder.getFileName() + ".key");
    file.toFile().deleteOnExit();
    return OperatorKey.open(file).sealer();
  }

  private static void asset(ActionLog log, InventoryWriter inventory, Location place) {
    Outcome outcome = new Outcome.Scanned(7, List.of());
    log.await(log.add(new Action(Verb.READ, "core", "", place.toString(), "")));
    log.add(new Action(Verb.OUTCOME, "core", "", place.toString(), ScanAccount.text(outcome)));
    inventory.asset(new AssetEntry(place, "table", 7, null, null, outcome, null));
  }

  /** Runs a statement on the inventory, as anybody with sqlite3 can. */
  static void sql(Path folder, String statement) throws Exception {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("inventory.db"));
        Statement run = connection.createStatement()) {
      run.executeUpdate(statement);
    }
  }

  /** A key in a file that only its owner can read, made on first use. */
  static SigningKey key(Path file) throws Exception {
    if (!Files.exists(file)) {
      byte[] secret =
          KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate().getEncoded();
      Files.writeString(file, Pem.write("PRIVATE KEY", secret));
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
    return SigningKey.open("file:" + file);
  }
}
