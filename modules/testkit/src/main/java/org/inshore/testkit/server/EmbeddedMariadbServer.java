package org.inshore.testkit.server;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A real MariaDB server. */
public final class EmbeddedMariadbServer extends MysqlFamilyServer {
  private EmbeddedMariadbServer(ProcessBuilder program, Plan plan) throws IOException {
    super(program, plan);
  }

  /** Starts a server in a temporary folder of its own. */
  public static EmbeddedMariadbServer start() throws IOException {
    return start(List.of());
  }

  /** Likewise with more options of the server, each beginning with two hyphens. */
  public static EmbeddedMariadbServer start(List<String> options) throws IOException {
    return start(Folders.temporary("inshore-mariadb-"), true, "inshore", options);
  }

  /** Starts a server that keeps its data in the folder, which is left when it ends. */
  public static EmbeddedMariadbServer start(Path folder) throws IOException {
    return start(folder, "inshore");
  }

  /** Likewise, with a database of the given name, plain letters and underscores. */
  public static EmbeddedMariadbServer start(Path folder, String database) throws IOException {
    return start(folder, false, database, List.of());
  }

  private static EmbeddedMariadbServer start(
      Path folder, boolean own, String database, List<String> options) throws IOException {
    Files.createDirectories(folder);
    Plan plan = Plan.of(folder, own, database);
    return started(
        cache -> {
          Path files = MariadbFiles.unpacked(cache);
          // They are always the same, and take as long as all the rest.
          Path systemTables =
              Folders.kept(
                  cache,
                  files.getFileName() + "-system-tables",
                  made -> createSystemTables(files, Files.createDirectory(made.resolve("data"))));
          return launch(files, systemTables, plan, options);
        });
  }

  private static EmbeddedMariadbServer launch(
      Path files, Path systemTables, Plan plan, List<String> options) throws IOException {
    Files.createDirectory(plan.data());
    Folders.copy(systemTables.resolve("data"), plan.data());
    plan.writeAccounts("replica monitor", "");
    List<String> command = command(files, plan.data());
    command.addAll(plan.options());
    command.add("--skip-name-resolve");
    // Else it makes itself a certificate, which takes up to half a minute.
    command.add("--skip-ssl");
    command.addAll(options);
    return new EmbeddedMariadbServer(new ProcessBuilder(command), plan);
  }

  private static List<String> command(Path files, Path data) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(files.resolve("bin").resolve("mariadbd").toString());
    command.add("--no-defaults");
    command.add("--basedir=" + files);
    command.add("--datadir=" + data);
    command.add(temporary(data));
    command.add("--lc-messages-dir=" + files.resolve("share"));
    command.add("--innodb-buffer-pool-size=64M");
    command.add("--innodb-log-file-size=32M");
    // The data need not outlive the process.
    command.add("--debug-no-sync");
    command.add("--innodb-flush-log-at-trx-commit=0");
    command.add("--innodb-log-file-buffering");
    command.add("--innodb-data-file-buffering");
    command.add("--skip-innodb-doublewrite");
    if (isRoot()) {
      command.add("--user=root");
    }
    return command;
  }

  /** Does what mariadb-install-db does, without the help texts. */
  private static void createSystemTables(Path files, Path data) throws IOException {
    List<String> command = command(files, data);
    command.add("--bootstrap");
    command.add("--log-warnings=0");
    Path log = data.resolveSibling("install.log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try (OutputStream in = process.getOutputStream()) {
      in.write("create database mysql;\nuse mysql;\n".getBytes(StandardCharsets.UTF_8));
      for (String script :
          List.of(
              "mariadb_system_tables.sql",
              "mariadb_performance_tables.sql",
              "mariadb_system_tables_data.sql")) {
        in.write(Files.readAllBytes(files.resolve("share").resolve(script)));
        in.write('\n');
      }
    }
    finish(process, log);
  }
}
