package org.inshore.cli.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.inshore.cli.option.Matchers;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.cli.terminal.Language;
import org.inshore.cli.terminal.Terminal;
import org.inshore.engine.finder.Vectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code inshore} alone: help and version. */
@Command(name = "inshore")
public final class InshoreCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec @Nullable CommandSpec spec;

  @Option(
      names = "--lang",
      paramLabel = "zh|en",
      descriptionKey = "option.lang",
      scope = ScopeType.INHERIT)
  @Nullable Tongue language;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "option.help",
      scope = ScopeType.INHERIT)
  boolean help;

  @Option(
      names = {"-V", "--version"},
      descriptionKey = "option.version")
  boolean version;

  @Option(
      names = {"-v", "--verbose"},
      descriptionKey = "option.version-verbose")
  boolean verbose;

  /** The languages, named as the user writes them; {@link Language} reads them beforehand. */
  enum Tongue {
    zh,
    en
  }

  public InshoreCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (version) {
      terminal
          .out()
          .println(terminal.text("version.line", Version.current(), Runtime.version().toString()));
      Path list = Version.thirdParty();
      if (list != null) {
        terminal.out().println(terminal.text("version.third-party", list.toString()));
      }
      if (verbose) {
        terminal.out().println(terminal.text(Matchers.inUse(Vectors.here())));
      }
    } else if (spec != null) {
      spec.commandLine().usage(terminal.help());
    }
    return ExitCode.DONE;
  }
}
