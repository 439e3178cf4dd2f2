package org.inshore.scanners.documents.serial;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.inshore.scanners.documents.serial.PickleMachine.Made;
import org.inshore.scanners.documents.serial.PickleMachine.Pairs;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/**
 * Reader of Python's pickles of all protocols. Nothing is called: an object is what it would be
 * made of, its arguments and its state.
 */
final class PickleFormat implements SerialFormat {
  @Override
  public void next(SerialInput in, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    while (!in.isAtEnd() && in.peek() == 0) {
      in.next(); // dbm.dumb fills its blocks with NUL
    }
    if (in.isAtEnd() && in.position() > 0) {
      return;
    }
    PickleMachine machine = new PickleMachine(in);
    try {
      push(machine.run(), sink);
    } catch (IOException e) {
      // What was made before it broke off is content all the same.
      push(machine.left(), sink);
      throw e;
    }
  }

  private static void push(@Nullable Object value, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    switch (value) {
      case String text -> sink.text(text);
      case byte[] bytes -> sink.bytes(bytes);
      case Double number -> sink.number(number);
      case Pairs pairs -> {
        sink.beginObject();
        for (int i = 0; i + 1 < pairs.values().size(); i += 2) {
          Object key = pairs.values().get(i);
          if (key instanceof String name) {
            sink.key(name);
          } else if (key instanceof byte[] name) {
            sink.key(name);
          } else {
            push(key, sink);
          }
          push(pairs.values().get(i + 1), sink);
        }
        sink.end();
      }
      case List<?> list -> {
        sink.beginArray();
        for (Object element : list) {
          push(element, sink);
        }
        sink.end();
      }
      case Made made -> made(made, sink);
      case null, default -> sink.none();
    }
  }

  private static void made(Made made, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    boolean hasArguments = made.arguments.stream().anyMatch(Objects::nonNull);
    if (made.state.size() == 1 && !hasArguments) {
      push(made.state.getFirst(), sink);
    } else if (made.state.isEmpty() && made.arguments.size() == 1) {
      push(made.arguments.getFirst(), sink);
    } else {
      sink.beginArray();
      for (Object argument : made.arguments) {
        push(argument, sink);
      }
      for (Object state : made.state) {
        push(state, sink);
      }
      sink.end();
    }
  }
}
