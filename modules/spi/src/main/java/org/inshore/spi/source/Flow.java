package org.inshore.spi.source;

import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A way on which content leaves a place, or comes to it: it is copied, replicated or readable
 * elsewhere.
 *
 * @param place what flows, in the source that was looked at: the source itself, a database, a table
 * @param direction whether content goes from there to the remote endpoint or comes from it
 * @param far the remote endpoint's host; {@link Endpoint#unnamed} when nothing names it
 * @param farName what it is called at the remote endpoint, for instance a database or table; null
 *     if that is not known; never an account or a password
 * @param kind by what it flows
 * @param evidence how that is known, in plain words, with the view or statement it was read from
 */
public record Flow(
    Location place,
    Direction direction,
    Endpoint far,
    @Nullable String farName,
    Kind kind,
    Wording evidence) {

  /** Direction of a flow. */
  public enum Direction {
    /** From the place to the remote endpoint. */
    OUT("流出", "out"),
    /** From the remote endpoint to the place. */
    IN("流入", "in");

    private final Wording label;

    Direction(String zh, String en) {
      this.label = new Wording(zh, en);
    }

    /** The name as reports show it. */
    public Wording label() {
      return label;
    }
  }

  /** Mechanism by which content flows. */
  public enum Kind {
    /** A server that repeats another's changes as a whole, or row by row. */
    REPLICATION("主从复制", "replication"),
    /** Rows that one database publishes and another subscribes to. */
    SUBSCRIPTION("发布与订阅", "publication and subscription"),
    /** A place kept for a receiver that need not be connected now. */
    REPLICATION_SLOT("复制槽", "replication slot"),
    /** A table that reads, or writes, a table of another server. */
    FOREIGN_TABLE("外部表", "foreign table"),
    /** Another server that statements may reach. */
    LINK("数据库链接", "database link"),
    /** A folder that a link of DFS leads to and another host holds. */
    DFS_LINK("DFS 链接", "DFS link"),
    /** A client that is connected now. */
    CLIENT("当前连接的客户端", "connected client"),
    /** Content that anybody may fetch, from anywhere. */
    PUBLIC_ACCESS("公开访问", "public access"),
    /** A network of many places by which content is handed on, wherever it is kept. */
    DELIVERY_NETWORK("加速或分发网络", "delivery network");

    private final Wording label;

    Kind(String zh, String en) {
      this.label = new Wording(zh, en);
    }

    /** The name as reports show it. */
    public Wording label() {
      return label;
    }
  }
}
