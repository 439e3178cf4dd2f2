package org.inshore.benchmarks.share;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.inshore.testkit.server.OpensshServer;
import org.inshore.testkit.server.Relay;
import org.inshore.testkit.server.SambaServer;
import org.inshore.testkit.store.ObjectStub;
import org.jspecify.annotations.Nullable;

/**
 * Rate at which a scanner lists and reads a share, beside the same client that only copies it, in
 * turn: {@code CopyRate smb|sftp|s3 FILES BYTES [ROUNDS [MICROSECONDS]]}. Both have as many files
 * under way, over a line on which each byte is under way so long.
 */
public final class CopyRate {
  private static final String BUCKET = "ledger";
  private static final int FOLDER = 500;

  private CopyRate() {}

  /** Runs. */
  public static void main(String[] args) throws Exception {
    int files = Integer.parseInt(args[1]);
    int size = Integer.parseInt(args[2]);
    if (args[0].equals("stub")) {
      stub(files, size);
      return;
    }
    int rounds = args.length > 3 ? Integer.parseInt(args[3]) : 3;
    long delay = args.length > 4 ? Long.parseLong(args[4]) : 0;
    Path work = Files.createTempDirectory("copy-rate");
    try {
      switch (args[0]) {
        case "smb" -> smb(work, files, size, rounds, delay);
        case "sftp" -> sftp(work, files, size, rounds, delay);
        case "s3" -> s3(files, size, rounds, delay);
        default -> throw new IllegalArgumentException(args[0]);
      }
    } finally {
      delete(work);
    }
  }

  private static void smb(Path work, int files, int size, int rounds, long delay) throws Exception {
    Path tree = plant(work, files, size);
    try (SambaServer samba = new SambaServer(tree, Files.createDirectory(work.resolve("samba")));
        Line line = Line.of(samba.port(), delay)) {
      Map<String, Object> settings = samba.settings();
      String target = samba.target().replace(":" + samba.port(), ":" + line.port());
      compare(
          rounds,
          files,
          () -> SmbCopy.copy(line.port(), SambaServer.USER, SambaServer.PASSWORD, 8),
          () -> ReadAll.of("smb", target, settings));
    }
  }

  private static void sftp(Path work, int files, int size, int rounds, long delay)
      throws Exception {
    Path tree = plant(work, files, size);
    try (OpensshServer sshd = new OpensshServer(Files.createDirectory(work.resolve("ssh")));
        Line line = Line.of(sshd.port(), delay)) {
      Path known = Path.of(String.valueOf(sshd.settings().get("known-hosts")));
      Files.writeString(
          known, Files.readString(known).replace(":" + sshd.port(), ":" + line.port()));
      String target = sshd.target(tree).replace(":" + sshd.port(), ":" + line.port());
      compare(
          rounds,
          files,
          () -> SftpCopy.copy(line.port(), sshd.key(), tree.toString(), 8),
          () -> ReadAll.of("sftp", target, sshd.settings()));
    }
  }

  /** The stub is a process of its own, as a server is. */
  private static void s3(int files, int size, int rounds, long delay) throws Exception {
    Process stub =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                CopyRate.class.getName(),
                "stub",
                String.valueOf(files),
                String.valueOf(size))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String begun = stub.inputReader().readLine();
    try (Line line = Line.of(URI.create(begun).getPort(), delay)) {
      String endpoint = "http://127.0.0.1:" + line.port();
      Map<String, Object> settings =
          Map.of(
              "endpoint",
              endpoint,
              "region",
              "cn-north-1",
              "addressing",
              "path",
              "anonymous",
              true);
      compare(
          rounds,
          files,
          () -> S3Copy.copy(endpoint, BUCKET, 16),
          () -> ReadAll.of("s3", "s3://" + BUCKET + "/", settings));
    } finally {
      stub.destroy();
    }
  }

  private static void stub(int files, int size) throws Exception {
    Random random = new Random(1);
    try (ObjectStub stub = ObjectStub.start(BUCKET)) {
      stub.forget();
      for (int i = 0; i < files; i++) {
        stub.put("d%05d/%08d.txt".formatted(i / FOLDER, i), content(random, size));
      }
      System.out.println(stub.endpoint());
      // Until whoever started it ends.
      while (System.in.read() >= 0) {
        Thread.onSpinWait();
      }
    }
  }

  private static void compare(
      int rounds, int files, Callable<Copying.Copied> copy, Callable<Copying.Copied> scan)
      throws Exception {
    System.out.println("| | copied a second | scanned a second | of that rate | user CPU s |");
    System.out.println("|---|--:|--:|--:|--:|");
    for (int i = 0; i <= rounds; i++) {
      Timed copied = Timed.of(copy);
      Timed scanned = Timed.of(scan);
      if (copied.what().files() != files || !copied.what().equals(scanned.what())) {
        throw new IllegalStateException(copied + " and " + scanned);
      }
      System.out.printf(
          "| %s | %.0f files, %.1f MB | %.0f files, %.1f MB | %.2f | %.1f / %.1f |%n",
          i == 0 ? "to warm up" : String.valueOf(i),
          copied.files(),
          copied.megabytes(),
          scanned.files(),
          scanned.megabytes(),
          scanned.files() / copied.files(),
          copied.cpu(),
          scanned.cpu());
    }
  }

  /** The way to a server: straight, or by a relay that delays. */
  private record Line(int port, @Nullable Relay relay) implements AutoCloseable {
    static Line of(int port, long delay) throws IOException {
      if (delay == 0) {
        return new Line(port, null);
      }
      Relay relay = new Relay(port);
      relay.delay(delay);
      return new Line(relay.port(), relay);
    }

    @Override
    public void close() throws IOException {
      if (relay != null) {
        relay.close();
      }
    }
  }

  private record Timed(Copying.Copied what, double seconds, double cpu) {
    static Timed of(Callable<Copying.Copied> work) throws Exception {
      long cpu = cpuTime();
      long begun = System.nanoTime();
      Copying.Copied what = work.call();
      return new Timed(what, (System.nanoTime() - begun) / 1e9, (cpuTime() - cpu) / 1e9);
    }

    private static long cpuTime() {
      return ((com.sun.management.OperatingSystemMXBean)
              ManagementFactory.getOperatingSystemMXBean())
          .getProcessCpuTime();
    }

    double files() {
      return what.files() / seconds;
    }

    double megabytes() {
      return what.bytes() / seconds / 1e6;
    }
  }

  private static Path plant(Path work, int files, int size) throws IOException {
    Files.setPosixFilePermissions(work, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path tree = Files.createDirectory(work.resolve("tree"));
    Random random = new Random(1);
    for (int i = 0; i < files; i++) {
      Path folder = Files.createDirectories(tree.resolve("d%05d".formatted(i / FOLDER)));
      Files.write(folder.resolve("%08d.txt".formatted(i)), content(random, size));
    }
    return tree;
  }

  private static byte[] content(Random random, int size) {
    byte[] bytes = new byte[size];
    for (int i = 0; i < size; i++) {
      bytes[i] = (byte) (i % 80 == 79 ? '\n' : 'a' + random.nextInt(26));
    }
    return bytes;
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all = new ArrayList<>();
    try (var walk = Files.walk(folder)) {
      walk.forEach(all::addFirst);
    }
    for (Path each : all) {
      Files.delete(each);
    }
  }
}
