package org.inshore.core.integrity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.inshore.core.file.Sha256;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;

/**
 * The log of actions read again.
 *
 * @param lines how many actions it holds
 * @param chain the hash that its last line says
 * @param broken what is wrong with it: the first breaks, at most {@link #MOST}
 */
record LogCheck(long lines, String chain, List<Wording> broken) {
  private static final int MOST = 10;

  /** In place of a hash, where there is no log. */
  private static final String NONE = "none";

  private static final Messages MESSAGES = SigningKey.MESSAGES;

  static LogCheck of(Path folder) throws IOException {
    Path file = folder.resolve(ActionLog.FILE);
    if (!Files.exists(file)) {
      return new LogCheck(0, NONE, List.of(MESSAGES.wording("log.missing", ActionLog.FILE)));
    }
    boolean half = endsWithinALine(file);
    List<Wording> broken = new ArrayList<>();
    long expected = 1;
    long lines = 0;
    // Bytes that are no UTF-8 become replacement characters, which break the chain as they should.
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      String head = reader.readLine();
      String chain = head == null ? "" : Sha256.of(head);
      for (String text = reader.readLine(); text != null; text = reader.readLine()) {
        if (half && !reader.ready()) {
          add(broken, "log.half", expected);
          break;
        }
        lines++;
        ActionLine line = ActionLine.parse(text);
        if (line == null) {
          add(broken, "log.form", lines + 1);
          continue;
        }
        if (line.number() > expected) {
          add(broken, "log.gap", expected, line.number() - 1);
        } else if (line.number() < expected) {
          add(broken, "log.order", line.number());
        } else if (!ActionLine.chain(chain, line.text()).equals(line.chain())) {
          add(broken, expected == 1 ? "log.head" : "log.changed", line.number());
        }
        expected = line.number() + 1;
        chain = line.chain();
      }
      return new LogCheck(lines, chain, List.copyOf(broken));
    }
  }

  private static boolean endsWithinALine(Path file) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      ByteBuffer last = ByteBuffer.allocate(1);
      channel.position(Math.max(0, channel.size() - 1));
      return channel.read(last) == 1 && last.get(0) != '\n';
    }
  }

  private static void add(List<Wording> broken, String key, long... numbers) {
    if (broken.size() < MOST) {
      Object[] texts = new Object[numbers.length];
      for (int i = 0; i < texts.length; i++) {
        texts[i] = Long.toString(numbers[i]);
      }
      broken.add(MESSAGES.wording(key, texts));
    }
  }
}
