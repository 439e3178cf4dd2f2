package org.inshore.scanners.smb;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Client of a Security Account Manager over one pipe: opens a domain and a group of it, and lists
 * the members (MS-SAMR). Nothing is asked for but rights to list.
 */
final class AccountManager {
  /** The interface samr, as its bytes on the wire. */
  private static final String SAMR = "785734123412cdabef000123456789ac";

  private static final short CONNECT = 0;
  private static final short OPEN_DOMAIN = 7;
  private static final short OPEN_GROUP = 19;
  private static final short GROUP_MEMBERS = 25;
  private static final short OPEN_ALIAS = 27;
  private static final short ALIAS_MEMBERS = 33;

  private static final int LOOKUP_DOMAIN = 0x20;
  private static final int LOOKUP = 0x200;
  private static final int LIST_GROUP = 0x10;
  private static final int LIST_ALIAS = 0x4;

  /** More than a group of a bank has; what is above is not told. */
  private static final int MOST = 100_000;

  private final RemoteCalls calls;
  private final byte[] server;

  /** Connects. */
  AccountManager(RemoteCalls.Pipe pipe) throws IOException {
    this.calls = new RemoteCalls(pipe, SAMR, 1);
    this.server = opened(CONNECT, RemoteCalls.buffer(8).putInt(0).putInt(LOOKUP_DOMAIN));
  }

  /**
   * The identifiers of a group's direct members.
   *
   * @throws IOException if the server does not tell
   */
  List<String> members(String group) throws IOException {
    int dash = group.lastIndexOf('-');
    String domain = group.substring(0, dash);
    try {
      ByteBuffer stub = RemoteCalls.buffer(128).put(server).putInt(LOOKUP);
      RemoteCalls.putSid(stub, domain);
      byte[] opened = opened(OPEN_DOMAIN, stub);
      int number = (int) Long.parseLong(group.substring(dash + 1));
      try {
        byte[] known = opened(OPEN_GROUP, asked(opened, LIST_GROUP, number));
        return ofGroup(domain, calls.call(GROUP_MEMBERS, RemoteCalls.buffer(20).put(known)));
      } catch (RefusedException e) {
        byte[] known = opened(OPEN_ALIAS, asked(opened, LIST_ALIAS, number));
        return ofAlias(calls.call(ALIAS_MEMBERS, RemoteCalls.buffer(20).put(known)));
      }
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      throw new IOException(e);
    }
  }

  private static ByteBuffer asked(byte[] domain, int right, int number) {
    return RemoteCalls.buffer(64).put(domain).putInt(right).putInt(number);
  }

  private byte[] opened(short procedure, ByteBuffer stub) throws IOException {
    ByteBuffer answer = calls.call(procedure, stub);
    byte[] handle = RemoteCalls.handle(answer);
    check(answer.getInt());
    return handle;
  }

  private static List<String> ofGroup(String domain, ByteBuffer answer) throws IOException {
    List<String> members = new ArrayList<>();
    if (answer.getInt() != 0) {
      int count = answer.getInt();
      boolean some = answer.getInt() != 0;
      answer.getInt();
      if (some) {
        answer.getInt();
        for (int i = 0; i < bounded(count); i++) {
          members.add(domain + "-" + Integer.toUnsignedString(answer.getInt()));
        }
      }
    }
    check(answer.getInt(answer.limit() - 4));
    return members;
  }

  private static List<String> ofAlias(ByteBuffer answer) throws IOException {
    List<String> members = new ArrayList<>();
    int count = bounded(answer.getInt());
    if (answer.getInt() != 0) {
      answer.position(answer.position() + 4 + 4 * count);
      for (int i = 0; i < count; i++) {
        members.add(RemoteCalls.sid(answer));
      }
    }
    check(answer.getInt(answer.limit() - 4));
    return members;
  }

  private static int bounded(int count) {
    if (count < 0 || count > MOST) {
      throw new IllegalArgumentException("members");
    }
    return count;
  }

  private static void check(int status) throws RefusedException {
    if (status != 0) {
      throw new RefusedException(status);
    }
  }

  /** A refusal, or a word that there is no such thing. */
  private static final class RefusedException extends IOException {
    private static final long serialVersionUID = 1;

    RefusedException(int status) {
      super(Integer.toHexString(status));
    }
  }
}
