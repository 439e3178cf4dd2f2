package org.inshore.scanners.documents.structure.chat;

import java.util.ArrayList;
import java.util.List;
import org.inshore.scanners.documents.structure.lines.KeyedTable;
import org.inshore.scanners.documents.structure.lines.Lines;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/** Senders of messages and their accounts as columns; what is said stays text. */
final class ChatTable extends KeyedTable {
  /** Of programs that write numbers in brackets behind the sender, QQ is the one that exports. */
  private static final String ACCOUNT = "sender_qq";

  private final boolean behind;
  private String sender = "";
  private String account = "";

  ChatTable(boolean behind) {
    super(List.of(Content.Column.SENDER, ACCOUNT));
    this.behind = behind;
  }

  @Override
  public Fit read(Lines lines, int at) {
    int feed = lines.feed(at);
    endsAt(lines.next(feed));
    ChatHead head = ChatHead.of(lines, at, feed);
    if (head == null || head.behind() != behind) {
      return Fit.NONE;
    }
    sender = head.sender();
    account = head.account();
    return Fit.ROW;
  }

  @Override
  public boolean headsText() {
    return true;
  }

  @Override
  public void add(long line) throws ScanException, InterruptedException {
    List<@Nullable String> cells = new ArrayList<>();
    cells.add(null);
    cells.add(sender);
    cells.add(account);
    row(line, cells);
  }
}
