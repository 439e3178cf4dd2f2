package org.inshore.core.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A process that has a run's folder and an unfinished file, and waits to be killed. */
final class Holder implements AutoCloseable {
  static final String CONTENT = "what must not stay";

  private final Process process;

  private Holder(Process process) {
    this.process = process;
  }

  /** Starts it and waits until it holds both. */
  static Holder start(Path temporary, Path target) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                temporary.toString(),
                target.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (process.getInputStream().read() != '+') {
      throw new IOException("the process did not begin");
    }
    return new Holder(process);
  }

  /** The process itself. */
  public static void main(String[] arguments) throws Exception {
    RunFolder folder = RunFolder.open(Path.of(arguments[0]), "VARIABLE");
    Path below = Files.createDirectories(folder.path().resolve("a/b"));
    Files.writeString(below.resolve("c"), CONTENT);
    AtomicFile file = AtomicFile.at(Path.of(arguments[1]));
    OutputStream out = file.stream();
    out.write(CONTENT.getBytes(StandardCharsets.UTF_8));
    System.out.print('+');
    System.out.flush();
    Thread.sleep(Long.MAX_VALUE);
  }

  /** Ends it as {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
