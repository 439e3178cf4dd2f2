package org.inshore.cli.command.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.cli.terminal.Failure;
import org.inshore.cli.terminal.Logs;
import org.inshore.cli.terminal.Terminal;
import org.inshore.core.outbound.record.GateCase;
import org.inshore.core.outbound.record.GateRecord;
import org.inshore.core.outbound.record.Step;
import org.inshore.core.plugin.Plugins;
import org.inshore.core.scan.Inshore;
import org.inshore.spi.message.MainlandTime;
import org.inshore.spi.message.Visible;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code inshore gate note RECORD CASE}: notes a step that somebody did. */
@Command(name = "note")
public final class GateNoteCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "RECORD", descriptionKey = "option.gate-existing")
  Path folder = GateOptions.RECORD;

  @Parameters(index = "1", paramLabel = "CASE", descriptionKey = "option.gate-case")
  long number;

  @Option(
      names = "--step",
      paramLabel = "STEP",
      required = true,
      descriptionKey = "option.gate-step")
  String word = "";

  @Option(names = "--by", paramLabel = "NAME", required = true, descriptionKey = "option.gate-by")
  String by = "";

  @Option(names = "--at", paramLabel = "TIME", descriptionKey = "option.gate-at")
  @Nullable String at;

  @Option(names = "--text", paramLabel = "TEXT", descriptionKey = "option.gate-text")
  String text = "";

  @Option(names = "--attach", paramLabel = "FILE", descriptionKey = "option.gate-attach")
  @Nullable Path document;

  @Option(names = "--institution", paramLabel = "NAME", descriptionKey = "option.gate-institution")
  @Nullable String institution;

  public GateNoteCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Step step = step();
    GateRecord record = GateOptions.existing(folder);
    GateCase of = record.cases().get(number);
    if (of == null || !of.secret()) {
      throw usage("note.no-case", number);
    }
    Instant time = time();
    if (by.isBlank()) {
      throw usage("note.by");
    }
    if (step.needsDocument() && document == null) {
      throw usage("note.document", step.word());
    }
    if (document != null && !Files.isRegularFile(document)) {
      throw new Failure(
          ExitCode.USAGE, Terminal.MESSAGES.wording("error.no-file", document.toString()));
    }
    if (time.isAfter(Instant.now()) || time.isBefore(of.taken())) {
      throw usage("note.time", String.valueOf(at));
    }
    if (step == Step.DELETED && isStillThere(of)) {
      throw usage("note.still-there", of.target());
    }
    record.step(of, step, time, by.strip(), text.strip(), document);
    GateCase now = record.cases().get(number);
    try (AutoCloseable _ = Logs.off()) {
      Plugins plugins = Plugins.installed();
      RestrictedForms forms =
          new RestrictedForms(
              record, plugins, Inshore.rules(List.of(), plugins).rules(), institution);
      for (Path each : forms.write(now == null ? of : now)) {
        terminal.out().println(Visible.of(message("form", each.toString())));
      }
    }
    terminal.out().println(message("note.done", terminal.text(step.label()), number));
    return ExitCode.DONE;
  }

  /** Where the gate moved it; only masked names of that are on record, so its folder is asked. */
  private boolean isStillThere(GateCase of) throws IOException {
    Path root = folder.toAbsolutePath().normalize().getParent();
    int slash = of.target().lastIndexOf('/');
    if (root == null || slash < 0) {
      return false;
    }
    Path held = root.resolve(of.target().substring(0, slash));
    if (!Files.isDirectory(held, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (Stream<Path> files = Files.list(held)) {
      return files.findAny().isPresent();
    }
  }

  private Step step() {
    return Arrays.stream(Step.values())
        .filter(each -> each.isNoted() && each.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                usage(
                    "note.step",
                    word,
                    Arrays.stream(Step.values())
                        .filter(Step::isNoted)
                        .map(Step::word)
                        .collect(Collectors.joining(", "))));
  }

  private Instant time() {
    String given = at;
    if (given == null) {
      return Instant.now();
    }
    try {
      return given.endsWith("Z")
          ? Instant.parse(given)
          : LocalDateTime.parse(given.replace(' ', 'T')).toInstant(MainlandTime.ZONE);
    } catch (DateTimeParseException e) {
      throw usage("note.time", given);
    }
  }

  private String message(String key, Object... arguments) {
    return GateOptions.MESSAGES.text(terminal.locale(), key, arguments);
  }

  private static Failure usage(String key, Object... arguments) {
    return new Failure(ExitCode.USAGE, GateOptions.MESSAGES.wording(key, arguments));
  }
}
