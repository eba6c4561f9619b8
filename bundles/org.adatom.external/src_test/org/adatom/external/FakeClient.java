/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.external;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/**
 * A client of its own program: springs between all atoms, which rest at 4 bohr and pull with 0.01 hartree/bohr^2. Its second
 * argument says what it does wrong after how many answers, such as {@code die:3}.
 */
final class FakeClient {
    private static final double STIFFNESS = 0.01;
    private static final double REST = 4;
    private final SocketChannel channel;
    private final String fault;
    private final int after;
    private int answers;

    private FakeClient(SocketChannel channel, String fault, int after) {
        this.channel = channel;
        this.fault = fault;
        this.after = after;
    }

    /** @param arguments socket, a path or host:port, and fault:answers */
    public static void main(String[] arguments) throws IOException {
        var words = arguments[1].split(":");
        Files.writeString(Path.of("pid.txt"), Long.toString(ProcessHandle.current().pid()));
        System.out.println("fake client " + arguments[1]);
        switch (words[0]) {
            case "never" -> park();
            case "leave" -> System.exit(4);
            case "parent" -> {
                var child = new ProcessBuilder("sleep", "1000").start();
                Files.writeString(Path.of("child.txt"), Long.toString(child.pid()));
            }
            default -> {
                // connects first
            }
        }
        var client = new FakeClient(connect(arguments[0]), words[0], words.length > 1 ? Integer.parseInt(words[1]) : 0);
        client.serve();
    }

    /** Serves in this program until the connection ends. */
    static void serve(String socket) throws IOException {
        new FakeClient(connect(socket), "good", 0).serve();
    }

    private static SocketChannel connect(String socket) throws IOException {
        if (socket.startsWith("/")) {
            return SocketChannel.open(UnixDomainSocketAddress.of(socket));
        }
        int colon = socket.lastIndexOf(':');
        return SocketChannel.open(new InetSocketAddress(socket.substring(0, colon), Integer.parseInt(socket.substring(colon + 1))));
    }

    private static void park() {
        while (true) {
            LockSupport.park();
        }
    }

    private void serve() throws IOException {
        var state = fault.equals("init") ? "NEEDINIT" : "READY";
        double[] positions = {};
        try (channel) {
            while (true) {
                switch (header()) {
                    case "STATUS" -> write(state);
                    case "INIT" -> {
                        read(4);
                        read(read(4).getInt());
                        state = "READY";
                    }
                    case "POSDATA" -> {
                        read(144);
                        positions = new double[3 * read(4).getInt()];
                        read(8 * positions.length).asDoubleBuffer().get(positions);
                        state = "HAVEDATA";
                    }
                    case "GETFORCE" -> {
                        misbehave(positions);
                        answer(positions, positions.length / 3, 0);
                        answers++;
                        state = fault.equals("init") ? "NEEDINIT" : "READY";
                    }
                    default -> {
                        return;
                    }
                }
            }
        } catch (EOFException e) {
            // the server has gone
        }
    }

    private void misbehave(double[] positions) throws IOException {
        if (answers < after) {
            return;
        }
        switch (fault) {
            case "die" -> {
                System.out.println("ERROR: the fake ran out of luck");
                System.out.flush();
                Runtime.getRuntime().halt(3);
            }
            case "hang", "parent" -> park();
            case "rubbish" -> write("\u0001\u0002nonsense");
            case "atoms" -> answer(positions, positions.length / 3 + 1, 0);
            case "nan" -> answer(positions, positions.length / 3, Double.NaN);
            case "short" -> {
                write("FORCEREADY");
                channel.close();
                Runtime.getRuntime().halt(0);
            }
            default -> {
                // behaves
            }
        }
    }

    private void answer(double[] x, int atoms, double wrong) throws IOException {
        var forces = new double[3 * atoms];
        var virial = new double[9];
        double energy = wrong;
        for (int i = 0; i < x.length; i += 3) {
            for (int j = 0; j < i; j += 3) {
                double[] d = {x[i] - x[j], x[i + 1] - x[j + 1], x[i + 2] - x[j + 2]};
                double r = Math.sqrt(d[0] * d[0] + d[1] * d[1] + d[2] * d[2]);
                energy += STIFFNESS / 2 * (r - REST) * (r - REST);
                double pull = -STIFFNESS * (r - REST) / r;
                for (int k = 0; k < 3; k++) {
                    forces[i + k] += pull * d[k];
                    forces[j + k] -= pull * d[k];
                    for (int l = 0; l < 3; l++) {
                        virial[3 * k + l] += pull * d[k] * d[l];
                    }
                }
            }
        }
        var out = buffer(12 + 12 + 8 * forces.length + 76);
        out.put("FORCEREADY  ".getBytes(StandardCharsets.US_ASCII)).putDouble(energy).putInt(atoms);
        for (double f : forces) {
            out.putDouble(f);
        }
        for (double v : virial) {
            out.putDouble(v);
        }
        out.putInt(0).flip();
        while (out.hasRemaining()) {
            channel.write(out);
        }
    }

    private String header() throws IOException {
        var bytes = new byte[12];
        read(12).get(bytes);
        return new String(bytes, StandardCharsets.US_ASCII).strip();
    }

    private void write(String word) throws IOException {
        var out = buffer(12);
        out.put(word.getBytes(StandardCharsets.US_ASCII));
        while (out.hasRemaining()) {
            out.put((byte) ' ');
        }
        out.flip();
        channel.write(out);
    }

    private ByteBuffer read(int bytes) throws IOException {
        var in = buffer(bytes);
        while (in.hasRemaining()) {
            if (channel.read(in) < 0) {
                throw new EOFException();
            }
        }
        return in.flip();
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.nativeOrder());
    }
}
