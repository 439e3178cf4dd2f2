/**
 * MySQL and MariaDB. {@code MysqlDialect} reads {@code information_schema}, which hides what the
 * account may not see; {@code MysqlGrants} reads who may read; {@code MysqlFlows} asks for replicas
 * and federated tables, whose options {@code TableOptions} takes apart.
 */
@NullMarked
package org.inshore.scanners.jdbc.mysql;

import org.jspecify.annotations.NullMarked;
