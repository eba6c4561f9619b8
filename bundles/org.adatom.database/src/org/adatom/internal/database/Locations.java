/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.adatom.database.DatabaseException;
import org.eclipse.jdt.annotation.Nullable;
import org.sqlite.JDBC;

/** Where a database is: a file, or a server by its URL. */
public final class Locations {
    private static final int PATIENCE = 20_000;

    private Locations() {
    }

    /** {@return whether a text is the URL of a server} */
    public static boolean isServer(String location) {
        return location.startsWith("postgresql://") || location.startsWith("postgres://");
    }

    /** {@return a location without its password, for messages} */
    public static String shown(String location) {
        return location.replaceFirst("(//[^:/@]*):[^@]*@", "$1@");
    }

    static Connection connect(String location, boolean create) {
        return isServer(location) ? server(location) : file(Path.of(location), create);
    }

    private static Connection file(Path file, boolean create) {
        if (!Files.exists(file) && !create) {
            throw new DatabaseException(file + " does not exist: give an ase.db file, or add a structure to make it");
        }
        if (Files.isDirectory(file)) {
            throw new DatabaseException(file + " is a folder: give the name of a database file such as structures.db");
        }
        var parent = file.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new DatabaseException("the folder " + parent + " does not exist: make it first");
        }
        var about = new Properties();
        about.setProperty("busy_timeout", Integer.toString(PATIENCE));
        return open(new JDBC(), "jdbc:sqlite:" + file.toAbsolutePath(), about, file.toString());
    }

    private static Connection server(String location) {
        var about = new Properties();
        try {
            var uri = new URI(location);
            var user = uri.getUserInfo();
            if (uri.getHost() == null || uri.getPath() == null || uri.getPath().length() < 2) {
                throw new DatabaseException("'" + shown(location)
                        + "' names no host and database: write postgresql://user:password@host:5432/database");
            }
            if (user != null) {
                int colon = user.indexOf(':');
                about.setProperty("user", colon < 0 ? user : user.substring(0, colon));
                if (colon >= 0) {
                    about.setProperty("password", user.substring(colon + 1));
                }
            }
            about.setProperty("connectTimeout", "10");
            var url = "jdbc:postgresql://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()) + uri.getPath()
                    + (uri.getQuery() == null ? "" : "?" + uri.getQuery());
            return open(new org.postgresql.Driver(), url, about, shown(location));
        } catch (URISyntaxException e) {
            throw new DatabaseException("'" + shown(location)
                    + "' is no URL: write postgresql://user:password@host:5432/database", e);
        }
    }

    private static Connection open(java.sql.Driver driver, String url, Properties about, String shown) {
        try {
            var connection = nullable(driver, url, about);
            if (connection == null) {
                throw new DatabaseException(shown + " is no database that can be opened");
            }
            return connection;
        } catch (SQLException e) {
            throw failure(shown, e);
        }
    }

    private static @Nullable Connection nullable(java.sql.Driver driver, String url, Properties about) throws SQLException {
        return driver.connect(url, about);
    }

    /** {@return what to say of an error, in one line} */
    static DatabaseException failure(String shown, SQLException e) {
        var text = String.valueOf(e.getMessage()).strip().split("\\R")[0];
        var reason = text.contains("SQLITE_NOTADB") ? "it is no SQLite database"
                : text.contains("SQLITE_BUSY") ? "another program holds it; try again"
                : text.contains("SQLITE_FULL") ? "the disk is full" : text.contains("SQLITE_READONLY")
                        || text.contains("SQLITE_CANTOPEN") ? "it cannot be written; choose another place"
                : text.replaceFirst("^\\[SQLITE_\\w+\\]\\s*", "");
        return new DatabaseException(shown + ": " + reason, e);
    }
}
