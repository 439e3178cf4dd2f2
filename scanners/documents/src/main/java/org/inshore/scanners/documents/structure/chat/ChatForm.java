package org.inshore.scanners.documents.structure.chat;

import org.inshore.scanners.documents.structure.lines.LineForm;
import org.inshore.scanners.documents.structure.lines.LineTable;
import org.inshore.scanners.documents.structure.lines.Lines;
import org.jspecify.annotations.Nullable;

/** Recognises a chat: heads of messages that are all alike, each above something that is said. */
public final class ChatForm implements LineForm {
  private static final int LINES = 60;
  private static final int HEADS = 3;

  /** A message has as many lines. */
  private static final int LONGEST_MESSAGE = 12;

  @Override
  public @Nullable LineTable find(Lines lines, int at) {
    ChatHead first = ChatHead.of(lines, at, lines.feed(at));
    if (first == null) {
      return null;
    }
    int heads = 1;
    int said = 0;
    int line = lines.next(lines.feed(at));
    for (int i = 0; i < LINES && line < lines.to() && heads < HEADS; i++) {
      int feed = lines.feed(line);
      ChatHead head = ChatHead.of(lines, line, feed);
      if (head == null) {
        said += lines.isBlank(line, feed) ? 0 : 1;
      } else if (said == 0 || head.behind() != first.behind()) {
        return null;
      } else {
        heads++;
        said = 0;
      }
      if (said > LONGEST_MESSAGE) {
        return null;
      }
      line = lines.next(feed);
    }
    return heads == HEADS ? new ChatTable(first.behind()) : null;
  }
}
