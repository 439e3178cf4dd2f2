package org.inshore.scanners.documents.serial;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Stack machine of Python's pickle, protocols 0 to 5, which makes lists and pairs of plain values.
 */
final class PickleMachine {
  /** More would take the memory of all. */
  private static final int MOST_VALUES = 2_000_000;

  private static final Pattern ESCAPE =
      Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|U(00[01][0-9a-fA-F]{5}))");

  private static final Object MARK = new Object();

  /** A dictionary: keys and values by turns. */
  record Pairs(List<@Nullable Object> values) {}

  /** An object: what it is made of. */
  static final class Made {
    /** Stands for a class or a function. */
    static final Object CLASS = new Object();

    final List<@Nullable Object> arguments = new ArrayList<>();
    final List<@Nullable Object> state = new ArrayList<>();
  }

  private final SerialInput in;
  private final List<@Nullable Object> stack = new ArrayList<>();
  private final Map<Integer, @Nullable Object> memo = new HashMap<>();
  private int values;

  PickleMachine(SerialInput in) {
    this.in = in;
  }

  /** What is on the stack, where it broke off. */
  List<@Nullable Object> left() {
    return stack.stream().filter(value -> value != MARK).toList();
  }

  /** The value that the next pickle stands for. */
  @Nullable Object run() throws IOException {
    for (int code = in.next(); code != '.'; code = in.next()) {
      step(code);
      if (stack.size() + memo.size() > MOST_VALUES || values > MOST_VALUES) {
        throw new IOException("size");
      }
    }
    return pop();
  }

  private void step(int code) throws IOException {
    switch (code) {
      case '(' -> stack.add(MARK);
      case '0' -> pop();
      case '1' -> marked();
      case '2' -> stack.add(top());
      case 'N', 0x97 -> stack.add(null);
      case 0x98 -> {}
      case 0x80 -> in.next();
      case 0x95 -> in.big(8);
      case 'I', 'L' -> push(line().replaceAll("L$", ""));
      case 'F' -> push(line());
      case 'P' -> push(line());
      case 'Q' -> {}
      case 'J' -> push(String.valueOf((int) in.little(4)));
      case 'K' -> push(String.valueOf(in.next()));
      case 'M' -> push(String.valueOf(in.little(2)));
      case 'G' -> push(Double.longBitsToDouble(in.big(8)));
      case 0x88 -> push("true");
      case 0x89 -> push("false");
      case 0x8a -> push(whole(in.next()));
      case 0x8b -> push(whole(in.little(4)));
      case 'S' -> push(quoted());
      case 'V' -> push(ESCAPE.matcher(line()).replaceAll(PickleMachine::character));
      case 'T', 'B' -> push(in.bytes(in.little(4)));
      case 'U', 'C' -> push(in.bytes(in.next()));
      case 'X' -> push(in.text(in.little(4)));
      case 0x8c -> push(in.text(in.next()));
      case 0x8d -> push(in.text(in.little(8)));
      case 0x8e, 0x96 -> push(in.bytes(in.little(8)));
      case ']', ')', 0x8f -> push(new ArrayList<@Nullable Object>());
      case '}' -> push(new Pairs(new ArrayList<>()));
      case 'l', 't', 0x91 -> push(marked());
      case 'd' -> push(new Pairs(marked()));
      case 0x85 -> push(last(1));
      case 0x86 -> push(last(2));
      case 0x87 -> push(last(3));
      case 'a' -> add(last(1));
      case 'e', 'u', 0x90 -> add(marked());
      case 's' -> add(last(2));
      case 'c' -> {
        line();
        line();
        stack.add(Made.CLASS);
      }
      case 'i' -> {
        line();
        line();
        make(marked());
      }
      case 'o' -> make(marked());
      case 0x82 -> classOf(1);
      case 0x83 -> classOf(2);
      case 0x84 -> classOf(4);
      case 0x93 -> {
        last(2);
        stack.add(Made.CLASS);
      }
      case 'R', 0x81 -> make(last(2));
      case 0x92 -> make(last(3));
      case 'b' -> build();
      case 'g' -> stack.add(memo.get(index()));
      case 'h' -> stack.add(memo.get(in.next()));
      case 'j' -> stack.add(memo.get((int) in.little(4)));
      case 'p' -> memo.put(index(), top());
      case 'q' -> memo.put(in.next(), top());
      case 'r' -> memo.put((int) in.little(4), top());
      case 0x94 -> memo.put(memo.size(), top());
      default -> throw new IOException("code");
    }
  }

  private void push(Object value) {
    values++;
    stack.add(value);
  }

  private void classOf(int width) throws IOException {
    in.little(width);
    stack.add(Made.CLASS);
  }

  private @Nullable Object top() throws IOException {
    if (stack.isEmpty()) {
      throw new IOException("stack");
    }
    return stack.getLast();
  }

  private @Nullable Object pop() throws IOException {
    Object value = top();
    stack.removeLast();
    return value;
  }

  private List<@Nullable Object> last(int count) throws IOException {
    if (stack.size() < count) {
      throw new IOException("stack");
    }
    List<@Nullable Object> tail = stack.subList(stack.size() - count, stack.size());
    List<@Nullable Object> taken = new ArrayList<>(tail);
    tail.clear();
    return taken;
  }

  /** What is above the last mark, which goes too. */
  private List<@Nullable Object> marked() throws IOException {
    int mark = stack.lastIndexOf(MARK);
    if (mark < 0) {
      throw new IOException("mark");
    }
    List<@Nullable Object> taken = last(stack.size() - mark);
    taken.removeFirst();
    return taken;
  }

  @SuppressWarnings("unchecked") // lists hold anything
  private void add(List<@Nullable Object> added) throws IOException {
    switch (top()) {
      case Pairs pairs -> pairs.values().addAll(added);
      case Made made -> made.state.addAll(added);
      case List<?> list -> ((List<@Nullable Object>) list).addAll(added);
      case null, default -> throw new IOException("not a collection");
    }
  }

  /** Makes an object of a class and its arguments, each of which may be a list of them. */
  private void make(List<@Nullable Object> from) {
    Made made = new Made();
    for (Object part : from) {
      if (part instanceof List<?> list) {
        made.arguments.addAll(list);
      } else {
        made.arguments.add(part);
      }
    }
    made.arguments.removeIf(argument -> argument == Made.CLASS);
    push(made);
  }

  private void build() throws IOException {
    Object state = pop();
    if (top() instanceof Made made) {
      made.state.add(state);
    } else {
      push(state == null ? Made.CLASS : state);
    }
  }

  private String line() throws IOException {
    return new String(in.until('\n'), StandardCharsets.UTF_8);
  }

  private static String character(MatchResult escape) {
    String digits = escape.group(1) == null ? escape.group(2) : escape.group(1);
    int code = Integer.parseInt(digits, 16);
    boolean known = Character.isValidCodePoint(code);
    return Matcher.quoteReplacement(known ? Character.toString(code) : escape.group());
  }

  private int index() throws IOException {
    try {
      return Integer.parseInt(line());
    } catch (NumberFormatException e) {
      throw new IOException(e);
    }
  }

  /** A string of Python 2, as it is written in a program. */
  private byte[] quoted() throws IOException {
    byte[] text = in.until('\n');
    if (text.length < 2) {
      throw new IOException("string");
    }
    String inner = new String(text, 1, text.length - 2, StandardCharsets.ISO_8859_1);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < inner.length(); i++) {
      char c = inner.charAt(i);
      if (c != '\\' || i + 1 == inner.length()) {
        out.write(c);
        continue;
      }
      char next = inner.charAt(++i);
      if (next == 'x' && i + 2 < inner.length()) {
        out.write(hex(inner.charAt(i + 1)) << 4 | hex(inner.charAt(i + 2)));
        i += 2;
      } else {
        out.write(
            switch (next) {
              case 'n' -> '\n';
              case 'r' -> '\r';
              case 't' -> '\t';
              default -> next;
            });
      }
    }
    return out.toByteArray();
  }

  private static int hex(char c) throws IOException {
    int digit = Character.digit(c, 16);
    if (digit < 0) {
      throw new IOException("escape");
    }
    return digit;
  }

  /** A whole number of so many bytes, its first the lowest, with its sign. */
  private String whole(long length) throws IOException {
    byte[] bytes = in.bytes(length);
    if (bytes.length == 0) {
      return "0";
    } else if (bytes.length > 64) {
      return "";
    }
    byte[] turned = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      turned[i] = bytes[bytes.length - 1 - i];
    }
    return new BigInteger(turned).toString();
  }
}
