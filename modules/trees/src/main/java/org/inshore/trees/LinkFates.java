package org.inshore.trees;

import org.inshore.spi.message.Messages;
import org.inshore.spi.scan.ScanException.Category;

/**
 * Fates of links, which are never followed: what lies below the root is read in its own place; what
 * lies elsewhere is seen through the link by whoever uses the tree, and nobody has looked at it.
 */
public final class LinkFates {
  private static final Messages MESSAGES = Messages.of(LinkFates.class);

  /** Of a link to what is read in its own place. */
  public static final Entry.Fate INSIDE = leftOut("link.inside");

  /** Of a link that leads to nothing. */
  public static final Entry.Fate NOWHERE = leftOut("link.nowhere");

  /** Of a link to what holds no content. */
  public static final Entry.Fate SPECIAL = leftOut("link.special");

  /** Of a link to what nobody has looked at. */
  public static final Entry.Fate ELSEWHERE =
      new Entry.Fate(MESSAGES.wording("link.elsewhere"), Category.CONFIGURATION);

  private LinkFates() {}

  private static Entry.Fate leftOut(String key) {
    return new Entry.Fate(MESSAGES.wording(key), null);
  }
}
