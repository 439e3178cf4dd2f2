package org.inshore.spi.source;

import java.util.Arrays;
import java.util.Optional;
import org.inshore.spi.message.Wording;

/** Kinds of place that content is kept in. */
public enum PlaceKind {
  /** A server, where nothing tells otherwise. */
  SERVER("服务器", "server"),
  /** Somebody's computer. */
  TERMINAL("终端", "terminal"),
  /** A medium that can be carried away. */
  REMOVABLE_MEDIUM("移动介质", "removable medium"),
  /** A mailbox, or a mail kept as a file. */
  MAIL("邮件", "mail"),
  /** A backup. */
  BACKUP("备份", "backup"),
  /** An environment for tests or development. */
  TEST_ENVIRONMENT("测试环境", "test environment"),
  /** A service of others in which the bank is a tenant. */
  SAAS("SaaS 服务", "SaaS");

  private final Wording label;

  PlaceKind(String zh, String en) {
    this.label = new Wording(zh, en);
  }

  /** The name as reports show it. */
  public Wording label() {
    return label;
  }

  /** The name as registers and policies write it; the Chinese label will do as well. */
  public String key() {
    return RegisterField.dashed(this);
  }

  /** The kind that a text names. */
  public static Optional<PlaceKind> of(String text) {
    return Arrays.stream(values())
        .filter(kind -> kind.key().equals(text) || kind.label.zh().equals(text))
        .findFirst();
  }
}
