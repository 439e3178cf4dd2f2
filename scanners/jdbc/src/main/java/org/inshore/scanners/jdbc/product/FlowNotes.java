package org.inshore.scanners.jdbc.product;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.FlowSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.source.Endpoint;
import org.inshore.spi.source.Flow;
import org.inshore.spi.source.Location;

/** Collects what a server tells of its flows while its connection is held. */
public final class FlowNotes {
  static final Messages MESSAGES = Messages.of(FlowNotes.class);

  private final Connection connection;
  private final Question begin;
  private final Set<Flow> flows = new LinkedHashSet<>();
  private final Map<String, ScanException> failed = new LinkedHashMap<>();

  /**
   * Asks over a connection.
   *
   * @param begin begins its transaction anew
   */
  public FlowNotes(Connection connection, Question begin) {
    this.connection = connection;
    this.begin = begin;
  }

  /** A question to the server. */
  @FunctionalInterface
  public interface Question {
    /** Asks it. */
    void ask() throws SQLException;
  }

  /**
   * Asks a question that the server may refuse, which costs its answer only.
   *
   * @param view what is asked, by its own name
   * @param grant what the account lacks if it is refused
   * @throws SQLException if the connection was lost
   */
  public void ask(String view, String grant, Question question) throws SQLException {
    try {
      question.ask();
    } catch (SQLException e) {
      // An error ends the transaction; if that fails too, so does all the rest.
      connection.rollback();
      begin.ask();
      ScanException reason = SqlErrors.reading(e, view);
      switch (reason.category()) {
        case UNREACHABLE -> {
          // It may be the remote endpoint of one table only.
          if (!connection.isValid(10)) {
            throw e;
          }
          failed.putIfAbsent(view, reason);
        }
        case ACCESS_DENIED -> denied(view, grant);
        default -> failed.putIfAbsent(view, reason);
      }
    }
  }

  /** Notes a view that was refused, or that hides rows from the account. */
  public void denied(String view, String grant) {
    failed.putIfAbsent(
        view, new ScanException(Category.ACCESS_DENIED, wording("flow.denied", view, grant)));
  }

  /** Notes a question that cannot be asked. */
  public void failed(String what, ScanException reason) {
    failed.putIfAbsent(what, reason);
  }

  public void out(
      Location place, Endpoint far, FarAddress address, Flow.Kind kind, Wording evidence) {
    flows.add(new Flow(place, Flow.Direction.OUT, far, address.name(), kind, evidence));
  }

  public void in(
      Location place, Endpoint far, FarAddress address, Flow.Kind kind, Wording evidence) {
    flows.add(new Flow(place, Flow.Direction.IN, far, address.name(), kind, evidence));
  }

  /** Hands on all that was told. */
  public void tell(FlowSink sink) throws InterruptedException {
    for (Flow flow : flows) {
      sink.flow(flow);
    }
    for (Map.Entry<String, ScanException> each : failed.entrySet()) {
      sink.failed(each.getKey(), each.getValue());
    }
  }

  public static Wording wording(String key, Object... arguments) {
    return MESSAGES.wording(key, arguments);
  }

  /** How a remote endpoint is known: by a view or statement. */
  public static Wording by(String view) {
    return wording("flow.by", view);
  }
}
