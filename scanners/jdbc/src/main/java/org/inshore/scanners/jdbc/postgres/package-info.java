/**
 * PostgreSQL. {@code PostgresDialect} reads the system catalogue with {@code pg_catalog} as its
 * only search path; {@code PostgresFlows} asks status views for standbys, subscriptions and foreign
 * servers; what a version lacks is asked for nowhere else.
 */
@NullMarked
package org.inshore.scanners.jdbc.postgres;

import org.jspecify.annotations.NullMarked;
