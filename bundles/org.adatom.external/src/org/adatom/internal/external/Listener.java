/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.external;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.adatom.external.Connection;
import org.adatom.external.ExternalCode.Endpoint;
import org.adatom.potential.PotentialException;
import org.eclipse.jdt.annotation.Nullable;

/** Waits for one code to connect. */
final class Listener implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Listener.class.getName());
    private static final int NO_PORT = 31415;

    private final ServerSocketChannel server;
    private final Endpoint endpoint;
    private final @Nullable Path file;

    private Listener(ServerSocketChannel server, Endpoint endpoint, @Nullable Path file) {
        this.server = server;
        this.endpoint = endpoint;
        this.file = file;
    }

    /** {@return a listener at the address that is asked for} @throws IOException when it cannot be had */
    static Listener open(Connection connection) throws IOException {
        if (connection.isOpen()) {
            LOG.log(System.Logger.Level.WARNING, "other machines may connect to " + connection.address()
                    + ": anybody who does can answer in place of the code");
        }
        var words = connection.address().split(":");
        return words[0].equals("unix") ? unix(words.length > 1 ? words[1]
                : "adatom_" + UUID.randomUUID().toString().substring(0, 13)) : tcp(connection, words);
    }

    private static Listener unix(String name) throws IOException {
        var endpoint = new Endpoint(true, name, NO_PORT);
        var file = Path.of(endpoint.socket());
        var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            server.bind(UnixDomainSocketAddress.of(file), 1);
        } catch (IOException e) {
            server.close();
            if (Files.exists(file)) {
                throw new PotentialException("the socket " + file
                        + " is in use: choose another name, or delete it when no other run uses it");
            }
            throw e;
        }
        return new Listener(server, endpoint, file);
    }

    private static Listener tcp(Connection connection, String[] words) throws IOException {
        var host = words.length > 2 ? words[1] : "127.0.0.1";
        int port = words.length > 1 ? Integer.parseInt(words[words.length - 1]) : 0;
        var server = ServerSocketChannel.open(StandardProtocolFamily.INET);
        try {
            server.bind(new InetSocketAddress(InetAddress.getByName(host), port), 1);
        } catch (BindException e) {
            server.close();
            throw new PotentialException("the address " + connection.address() + " cannot be listened at ("
                    + e.getMessage() + "): choose another port, or tcp for a free one");
        }
        var bound = (InetSocketAddress) server.getLocalAddress();
        return new Listener(server, new Endpoint(false, host, bound.getPort()), null);
    }

    Endpoint endpoint() {
        return endpoint;
    }

    /**
     * {@return the connection of the code}
     *
     * @param alive whether it can still be expected
     * @throws WireException when none came in time, or the code ended before
     */
    SocketChannel accept(double seconds, BooleanSupplier alive, Stop stop) throws IOException {
        long begin = System.nanoTime();
        try (var selector = Selector.open()) {
            server.configureBlocking(false);
            server.register(selector, SelectionKey.OP_ACCEPT);
            stop.wakes(selector);
            while (true) {
                stop.check();
                var channel = server.accept();
                if (channel != null) {
                    return channel;
                }
                if (!alive.getAsBoolean()) {
                    throw new WireException("did not connect");
                }
                if (1e-9 * (System.nanoTime() - begin) > seconds) {
                    throw new WireException("did not connect to " + endpoint.socket() + " within "
                            + Wire.words(seconds) + " s (raise startTimeout= if it needs longer)");
                }
                selector.select(50);
                selector.selectedKeys().clear();
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        var path = file;
        if (path != null) {
            Files.deleteIfExists(path);
        }
    }
}
