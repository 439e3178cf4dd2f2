package org.inshore.scanners.jdbc.postgres;

import org.inshore.scanners.jdbc.JdbcContract;
import org.inshore.testkit.server.EmbeddedPostgresServer;
import org.inshore.testkit.server.EmbeddedServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
final class PostgresContractIT extends JdbcContract {
  private EmbeddedPostgresServer server;

  @BeforeAll
  void start() throws Exception {
    server = EmbeddedPostgresServer.start();
    plant();
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Override
  protected EmbeddedServer server() {
    return server;
  }

  @Override
  protected String quoted(String name) {
    return "\"" + name + "\"";
  }

  @Override
  protected String failingView() {
    return "create view failing as select v::bigint + 9223372036854775807 as n, v::date as d from"
        + " customers";
  }
}
