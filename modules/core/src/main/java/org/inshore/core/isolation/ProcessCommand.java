package org.inshore.core.isolation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** Builder of the command line of an extractor's process. */
final class ProcessCommand {
  /** The exit status of a JVM that had no memory left. */
  static final int OUT_OF_MEMORY = 3;

  /** What one document may take on the heap. */
  private static final int HEAP_MEGABYTES = Integer.getInteger("inshore.process-heap", 384);

  /** What each further document that is read at once adds: hardly any two are large. */
  private static final int FURTHER_MEGABYTES = HEAP_MEGABYTES / 2;

  private static final Path SHELL = Path.of("/bin/sh");

  /**
   * An interrupt from the terminal goes to all its processes; who is to end, and when, is for the
   * scan to say. Of a crash no memory is written anywhere.
   */
  private static final String QUIET = "trap '' INT HUP; ulimit -c 0 2>/dev/null; exec \"$@\"";

  private static final List<String> OPTIONS =
      List.of(
          "-Xms80m", // the JVM's own choice grows with the machine
          "-Xmn48m", // what a document leaves dies young; all of it is in use from the first one on
          "-Xss2m",
          "-XX:+UseSerialGC",
          "-XX:MinHeapFreeRatio=20",
          "-XX:MaxHeapFreeRatio=40",
          "-XX:MaxDirectMemorySize=64m",
          "-XX:MaxMetaspaceSize=192m",
          "-XX:+ExitOnOutOfMemoryError",
          "-XX:-UsePerfData",
          "-XX:-CreateCoredumpOnCrash",
          "-XX:-HeapDumpOnOutOfMemoryError",
          "-XX:ErrorFile=/dev/null",
          "-XX:ReplayDataFile=/dev/null",
          "-XX:+DisableAttachMechanism",
          "-XX:+DisplayVMOutputToStderr",
          "-Xlog:disable",
          "-Djava.awt.headless=true",
          "--enable-native-access=ALL-UNNAMED");

  /** What options of the compiler begin with. */
  private static final List<String> COMPILER =
      List.of("-XX:Tier", "-XX:InlineSmallCode=", "-XX:FreqInlineSize=");

  /** Nothing is compiled twice, nor counted for that. */
  private static final String FIRST_COMPILER = "-XX:TieredStopAtLevel=1";

  private ProcessCommand() {}

  /**
   * The process, not yet started; only what it needs of the environment is handed on.
   *
   * @param documents how many it reads at once
   * @param brief whether it is to read for a short time: then the first compiler serves it
   */
  static ProcessBuilder builder(int documents, boolean brief) {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(SHELL)) {
      command.addAll(List.of(SHELL.toString(), "-c", QUIET, "sh"));
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    String cache = System.getProperty("inshore.start-up-cache");
    if (cache != null) {
      command.add("-XX:AOTCache=" + cache);
    }
    command.add("-Xmx" + (HEAP_MEGABYTES + (documents - 1) * FURTHER_MEGABYTES) + "m");
    command.addAll(OPTIONS);
    command.addAll(brief ? List.of(FIRST_COMPILER) : compiler());
    command.addAll(NoNetwork.OPTIONS);
    properties(command);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(ExtractorProcess.class.getName());
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Map<String, String> environment = builder.environment();
    // A secret given in the environment is none of a parser's business.
    environment.keySet().removeIf(name -> !isHarmless(name));
    return builder;
  }

  /** When the compiler comes and what it makes, as in the scan's own JVM. */
  private static List<String> compiler() {
    return Stream.of(ProcessHandle.current().info().arguments().orElse(new String[0]))
        .filter(option -> COMPILER.stream().anyMatch(option::startsWith))
        .toList();
  }

  private static void properties(List<String> command) {
    Properties all = System.getProperties();
    for (String name : all.stringPropertyNames()) {
      if (name.startsWith("inshore.") || name.equals("java.io.tmpdir") || name.startsWith("Zstd")) {
        command.add("-D" + name + "=" + all.getProperty(name));
      }
    }
  }

  private static boolean isHarmless(String name) {
    return name.equals("PATH")
        || name.equals("LANG")
        || name.startsWith("LC_")
        || name.startsWith("TESSDATA")
        || name.startsWith("INSHORE_NATIVE");
  }
}
