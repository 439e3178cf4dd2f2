package org.inshore.scanners.smb;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Remote procedure calls to one interface of a server over a pipe (DCE/RPC, connection-oriented),
 * with answers put together from their fragments, up to a bound.
 */
final class RemoteCalls {
  /** Carries messages. */
  interface Pipe {
    /** One round trip: the answer, or its first fragment. */
    byte[] transact(byte[] message) throws IOException;

    /** The next fragment. */
    byte[] next() throws IOException;
  }

  /** Bytes of a handle that the server keeps something under. */
  static final int HANDLE = 20;

  private static final int REQUEST = 0;
  private static final int RESPONSE = 2;
  private static final int BIND = 11;
  private static final int BIND_ACK = 12;
  private static final int HEADER = 16;
  private static final int LAST_FRAGMENT = 2;
  private static final int MAX_BYTES = 1 << 20;

  /** The transfer syntax NDR, as its bytes on the wire. */
  private static final String NDR = "045d888aeb1cc9119fe808002b104860";

  private final Pipe pipe;
  private int calls;

  /**
   * Binds to an interface.
   *
   * @param id as its bytes on the wire
   * @param version of it
   */
  RemoteCalls(Pipe pipe, String id, int version) throws IOException {
    this.pipe = pipe;
    ByteBuffer body = buffer(256);
    body.putShort((short) 4280).putShort((short) 4280).putInt(0).putInt(1);
    body.putShort((short) 0).putShort((short) 1);
    body.put(HexFormat.of().parseHex(id)).putInt(version);
    body.put(HexFormat.of().parseHex(NDR)).putInt(2);
    if (call(BIND, body)[2] != BIND_ACK) {
      throw new IOException("bind");
    }
  }

  /** Calls a procedure with its arguments; hands back what it answers. */
  ByteBuffer call(short procedure, ByteBuffer arguments) throws IOException {
    ByteBuffer body = buffer(8 + arguments.position());
    body.putInt(arguments.position()).putShort((short) 0).putShort(procedure);
    body.put(written(arguments));
    byte[] fragment = call(REQUEST, body);
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    while (true) {
      if (fragment.length < HEADER + 8 || fragment[2] != RESPONSE) {
        throw new IOException("fault");
      }
      whole.write(fragment, HEADER + 8, fragment.length - HEADER - 8);
      if ((fragment[3] & LAST_FRAGMENT) != 0) {
        return ByteBuffer.wrap(whole.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
      }
      if (whole.size() > MAX_BYTES) {
        throw new IOException("too long");
      }
      fragment = pipe.next();
    }
  }

  private byte[] call(int type, ByteBuffer body) throws IOException {
    ByteBuffer message = buffer(HEADER + body.position());
    message.put((byte) 5).put((byte) 0).put((byte) type).put((byte) 3).putInt(0x10);
    message.putShort((short) (HEADER + body.position())).putShort((short) 0).putInt(++calls);
    message.put(written(body));
    byte[] answer = pipe.transact(written(message));
    if (answer.length < HEADER + 8) {
      throw new IOException("short");
    }
    return answer;
  }

  /** Takes a handle out of an answer. */
  static byte[] handle(ByteBuffer answer) {
    byte[] handle = new byte[HANDLE];
    answer.get(handle);
    return handle;
  }

  /** Takes a text that is told by its length. */
  static String string(ByteBuffer answer) {
    answer.getInt();
    answer.getInt();
    int length = answer.getInt();
    if (length < 0 || length > answer.remaining() / 2) {
      throw new IllegalArgumentException("string");
    }
    byte[] text = new byte[length * 2];
    answer.get(text);
    answer.position(answer.position() + (length & 1) * 2);
    return new String(text, StandardCharsets.UTF_16LE);
  }

  /** Puts a security identifier. */
  static void putSid(ByteBuffer stub, String sid) {
    String[] parts = sid.split("-", -1);
    int authorities = parts.length - 3;
    stub.putInt(authorities).put((byte) 1).put((byte) authorities);
    long authority = Long.decode(parts[2]);
    for (int shift = 40; shift >= 0; shift -= 8) {
      stub.put((byte) (authority >> shift));
    }
    for (int i = 3; i < parts.length; i++) {
      stub.putInt((int) Long.parseLong(parts[i]));
    }
  }

  /** Takes a security identifier. */
  static String sid(ByteBuffer answer) {
    int count = answer.getInt();
    answer.get();
    int authorities = answer.get();
    if (count != authorities || authorities < 0 || authorities > 15) {
      throw new IllegalArgumentException("sid");
    }
    long authority = 0;
    for (int i = 0; i < 6; i++) {
      authority = (authority << 8) | (answer.get() & 0xff);
    }
    StringBuilder sid = new StringBuilder("S-1-").append(authority);
    for (int i = 0; i < authorities; i++) {
      sid.append('-').append(Integer.toUnsignedString(answer.getInt()));
    }
    return sid.toString();
  }

  /** A buffer for arguments. */
  static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] written(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.position()];
    buffer.get(0, bytes);
    return bytes;
  }
}
