/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.external;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/**
 * A connection that carries the messages of i-PI: headers of twelve letters, then numbers in the machine's order of bytes
 * (V. Kapil et al., Comput. Phys. Commun. 236, 214, 2019, doi 10.1016/j.cpc.2018.09.020). Every read has a time limit.
 */
final class Wire implements AutoCloseable {
    private static final int HEADER = 12;
    private static final long LOOK = 100;

    private final SocketChannel channel;
    private final Selector selector;
    private final Stop stop;
    private final ByteBuffer header = ByteBuffer.allocateDirect(HEADER);
    private ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 12).order(ByteOrder.nativeOrder());

    Wire(SocketChannel channel, Stop stop) throws IOException {
        this.channel = channel;
        this.stop = stop;
        channel.configureBlocking(false);
        selector = Selector.open();
        channel.register(selector, SelectionKey.OP_READ);
        stop.wakes(selector);
    }

    /** Sends a header alone. */
    void send(String word) throws IOException {
        send(begin(word, 0));
    }

    /** {@return an empty message that begins with a header} @param bytes what follows at most */
    ByteBuffer begin(String word, int bytes) {
        var message = room(HEADER + bytes);
        message.put(word.getBytes(StandardCharsets.US_ASCII));
        for (int i = word.length(); i < HEADER; i++) {
            message.put((byte) ' ');
        }
        return message;
    }

    /** Sends what was put into a message. */
    void send(ByteBuffer message) throws IOException {
        message.flip();
        try {
            while (message.hasRemaining()) {
                stop.check();
                if (channel.write(message) == 0) {
                    select(SelectionKey.OP_WRITE, LOOK);
                }
            }
        } catch (WireException e) {
            throw e;
        } catch (IOException e) {
            throw closed();
        }
    }

    /** {@return the next header} @param seconds the most to wait */
    String header(double seconds) throws IOException {
        header.clear();
        fill(header, seconds);
        var bytes = new byte[HEADER];
        header.get(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1).strip();
    }

    /** {@return the next bytes, ready to be taken; valid until the next message} @param seconds the most to wait */
    ByteBuffer read(int bytes, double seconds) throws IOException {
        var message = room(bytes);
        message.limit(bytes);
        fill(message, seconds);
        return message;
    }

    private ByteBuffer room(int bytes) {
        if (buffer.capacity() < bytes) {
            buffer = ByteBuffer.allocateDirect(bytes + bytes / 2).order(ByteOrder.nativeOrder());
        }
        return buffer.clear();
    }

    private void fill(ByteBuffer target, double seconds) throws IOException {
        long begin = System.nanoTime();
        try {
            while (target.hasRemaining()) {
                stop.check();
                int got = channel.read(target);
                if (got < 0) {
                    throw closed();
                } else if (got == 0) {
                    double left = seconds - 1e-9 * (System.nanoTime() - begin);
                    if (left <= 0) {
                        throw new WireException("did not answer for " + words(seconds)
                                + " s (raise timeout= if it needs longer)");
                    }
                    select(SelectionKey.OP_READ, (long) Math.min(LOOK, 1 + 1000 * left));
                }
            }
        } catch (WireException e) {
            throw e;
        } catch (IOException e) {
            throw closed();
        }
        target.flip();
    }

    private void select(int what, long milliseconds) throws IOException {
        var key = channel.keyFor(selector);
        if (key == null) {
            throw closed();
        }
        key.interestOps(what);
        selector.select(milliseconds);
        selector.selectedKeys().clear();
    }

    /** {@return a number without needless digits} */
    static String words(double seconds) {
        return seconds == Math.rint(seconds) ? Long.toString((long) seconds) : Double.toString(seconds);
    }

    private static WireException closed() {
        return new WireException("closed the connection");
    }

    @Override
    public void close() throws IOException {
        selector.close();
        channel.close();
    }
}
