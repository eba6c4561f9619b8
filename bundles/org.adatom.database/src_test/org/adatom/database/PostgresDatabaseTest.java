/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.database;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Properties;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.postgresql.Driver;

/** The same with a real server. */
class PostgresDatabaseTest extends StructureDatabaseTest {
    private static @Nullable PostgresServer server;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = PostgresServer.start();
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        var running = server;
        if (running != null) {
            running.close();
        }
    }

    @BeforeEach
    void empty() throws SQLException {
        var running = server;
        Assumptions.assumeTrue(running != null, "PostgreSQL is not installed");
        if (running != null) {
            try (var connection = new Driver().connect(running.jdbc(), new Properties());
                    var s = connection.createStatement()) {
                s.execute("DROP TABLE IF EXISTS systems, species, keys, text_key_values, number_key_values, information CASCADE");
            }
        }
    }

    @Override
    String location() {
        var running = server;
        return running == null ? super.location() : running.url();
    }
}
