package org.inshore.core.integrity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.inshore.core.file.Sha256;
import org.inshore.core.integrity.Action.Verb;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The log of actions read again: its chain of hashes is checked and its lines are counted.
 *
 * @param run id of the scan; empty if it has no head
 * @param lines how many actions it holds
 * @param outcomes how many of them are outcomes, those of lost sources included
 * @param chain the hash that its last line says
 * @param half whether it ends within a line, as it may when the scan was killed
 * @param end the state that the scan ended in; null if it did not end
 * @param sources ids of the sources that were connected to or lost
 * @param broken what is wrong with it: the first breaks, at most {@link #MOST}
 */
record LogCheck(
    String run,
    long lines,
    long outcomes,
    String chain,
    boolean half,
    @Nullable String end,
    Set<String> sources,
    List<Wording> broken) {
  /** As many as one wants to read. */
  static final int MOST = 10;

  /** In place of a hash, where there is no log. */
  private static final String NONE = "none";

  private static final Messages MESSAGES = SigningKey.MESSAGES;

  /** Takes a line. */
  @FunctionalInterface
  interface Lines {
    void line(ActionLine line, Verb verb);
  }

  static LogCheck of(Path folder) throws IOException {
    Path file = folder.resolve(ActionLog.FILE);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return new LogCheck(
          "",
          0,
          0,
          NONE,
          false,
          null,
          Set.of(),
          List.of(MESSAGES.wording("log.missing", ActionLog.FILE)));
    }
    return new Reading().read(file);
  }

  /** Hands on the lines of a log that was checked. */
  static void each(Path folder, Lines lines) throws IOException {
    try (BufferedReader reader = open(folder.resolve(ActionLog.FILE))) {
      reader.readLine();
      for (String text = reader.readLine(); text != null; text = reader.readLine()) {
        ActionLine line = ActionLine.parse(text);
        Verb verb = line == null ? null : line.verb();
        if (line != null && verb != null) {
          lines.line(line, verb);
        }
      }
    }
  }

  /**
   * Bytes that are no UTF-8 become replacement characters, which break the chain as they should.
   */
  private static BufferedReader open(Path file) throws IOException {
    return new BufferedReader(
        new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
  }

  /** State in the middle of a reading. */
  private static final class Reading {
    private final List<Wording> broken = new ArrayList<>();
    private final Set<String> sources = new TreeSet<>();
    private long expected = 1;
    private long lines;
    private long outcomes;
    private String chain = "";
    private @Nullable String end;

    LogCheck read(Path file) throws IOException {
      boolean half = endsWithinALine(file);
      String run;
      try (BufferedReader reader = open(file)) {
        String head = reader.readLine();
        if (half && !reader.ready()) {
          head = null; // killed within the first line
        }
        chain = head == null ? "" : Sha256.of(head);
        run = head == null ? "" : ActionLine.run(head);
        if (run == null) {
          broken.add(MESSAGES.wording("log.version"));
          run = "";
        }
        for (String text = reader.readLine(); text != null; text = reader.readLine()) {
          if (half && !reader.ready()) {
            break;
          }
          lines++;
          line(text);
        }
      }
      return new LogCheck(
          run, lines, outcomes, chain, half, end, Set.copyOf(sources), List.copyOf(broken));
    }

    private void line(String text) {
      ActionLine line = ActionLine.parse(text);
      Verb verb = line == null ? null : line.verb();
      if (line == null || verb == null) {
        add("log.form", lines + 1);
        return;
      }
      if (line.number() > expected) {
        add("log.gap", expected, line.number() - 1);
      } else if (line.number() < expected) {
        add("log.order", line.number());
      } else if (!ActionLine.chain(chain, line.text()).equals(line.chain())) {
        add(expected == 1 ? "log.head" : "log.changed", line.number());
      }
      if (end != null) {
        add("log.after-end", line.number());
      }
      expected = line.number() + 1;
      chain = line.chain();
      if (verb == Verb.END) {
        end = line.result();
      } else if (verb == Verb.CONNECT || verb == Verb.LOSE || verb == Verb.MERGE) {
        sources.add(line.source());
      }
      if (verb == Verb.OUTCOME || verb == Verb.LOSE) {
        outcomes++;
      }
    }

    private void add(String key, long... numbers) {
      if (broken.size() < MOST) {
        Object[] texts = new Object[numbers.length];
        for (int i = 0; i < texts.length; i++) {
          texts[i] = Long.toString(numbers[i]);
        }
        broken.add(MESSAGES.wording(key, texts));
      }
    }
  }

  private static boolean endsWithinALine(Path file) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      ByteBuffer last = ByteBuffer.allocate(1);
      channel.position(Math.max(0, channel.size() - 1));
      return channel.read(last) == 1 && last.get(0) != '\n';
    }
  }
}
