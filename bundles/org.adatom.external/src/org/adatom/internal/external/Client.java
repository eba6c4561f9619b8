/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.external;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import org.adatom.external.Connection;
import org.adatom.external.ExternalCode;
import org.adatom.external.ExternalCode.Dialect;
import org.adatom.potential.PotentialException;
import org.adatom.potential.PotentialLostException;
import org.adatom.structure.Lattice;
import org.adatom.structure.Structure;
import org.eclipse.jdt.annotation.Nullable;

/** One running code with its folder, process and connection. It is started by its first computation. */
final class Client {
    private static final long POLITE = 1500;

    private final ExternalCode code;
    private final Connection connection;
    private final Structure first;
    private final String place;
    private final Stop stop = new Stop();
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Path folder;
    private @Nullable CodeProcess process;
    private @Nullable Wire wire;
    private @Nullable Protocol protocol;
    private @Nullable Dialect dialect;
    private volatile boolean over;
    private volatile boolean keep;
    private int steps;

    /**
     * Makes a client that is not started yet.
     *
     * @param first the atoms that the input is written from; later ones have other positions and cells at most
     * @param place the folder below the connection's; empty for that itself
     */
    Client(ExternalCode code, Connection connection, Structure first, String place) {
        this.code = code;
        this.connection = connection;
        this.first = first;
        this.place = place;
    }

    /** {@return whether it will answer no more} */
    boolean isOver() {
        return over;
    }

    /**
     * Computes.
     *
     * @param stress whether the answer's virial must mean something
     * @throws PotentialException when the code cannot be started, dies, hangs or sends rubbish; it is stopped then
     */
    void compute(double[] positions, Lattice lattice, boolean stress, Answer answer) {
        lock.lock();
        try {
            var units = started();
            var talk = protocol;
            if (talk == null) {
                throw new PotentialException(code.name() + " was stopped");
            }
            if (stress && !units.stress()) {
                throw new PotentialException(code.name() + " gives no stress with these settings: relax positions alone, "
                        + "or choose a method that gives one");
            }
            var frame = code.frame(first, lattice);
            talk.ready();
            talk.send(positions, lattice, frame, units);
            talk.receive(answer, frame, units);
            steps++;
        } catch (IOException e) {
            throw failed(e);
        } finally {
            lock.unlock();
        }
    }

    private Dialect started() throws IOException {
        stop.check();
        var known = dialect;
        if (known != null) {
            return known;
        }
        var there = makeFolder();
        try (var listener = Listener.open(connection)) {
            var command = code.prepare(first, there, listener.endpoint());
            var running = command.isEmpty() ? null : start(command, there);
            process = running;
            var channel = listener.accept(connection.startTimeout(), () -> running == null || running.isAlive(), stop);
            var line = new Wire(channel, stop);
            wire = line;
            protocol = new Protocol(line, connection.timeout());
            protocol.ready();
            return dialect = code.dialect(there);
        } catch (PotentialException e) {
            end();
            throw e;
        }
    }

    private Path makeFolder() throws IOException {
        var there = connection.folder().isEmpty()
                ? Files.createTempDirectory("adatom-" + code.name().replaceAll("\\W+", "-").toLowerCase(Locale.ROOT) + "-")
                : Files.createDirectories(Path.of(connection.folder()).toAbsolutePath().resolve(place));
        folder = there;
        return there;
    }

    private static CodeProcess start(List<String> command, Path folder) {
        try {
            return CodeProcess.start(command, folder);
        } catch (IOException e) {
            throw new PotentialException("cannot start '" + String.join(" ", command) + "' (" + e.getMessage()
                    + "): check command=");
        }
    }

    /** Ends the code and says why in one line. */
    private PotentialException failed(IOException e) {
        if (stop.isAsked()) {
            end();
            tidy();
            return new PotentialException(code.name() + " was stopped after " + stepsDone());
        }
        if (!(e instanceof WireException)) {
            end();
            keep = true;
            return new PotentialLostException(code.name() + ": " + e.getMessage());
        }
        var running = process;
        boolean died = e.getMessage().equals("closed the connection") || e.getMessage().equals("did not connect");
        var line = new StringBuilder(code.name()).append(' ').append(e.getMessage()).append(" after ").append(stepsDone());
        if (running != null) {
            if (!died) {
                end();
            }
            line.append(running.lastWords(died));
        }
        end();
        var where = folder;
        keep = true;
        return new PotentialLostException(line + (running == null || where == null ? "" : " (files in " + where + ")"));
    }

    private String stepsDone() {
        return steps == 0 ? "no step" : "step " + steps;
    }

    private void end() {
        over = true;
        var running = process;
        if (running != null) {
            running.destroy();
        }
        closeWire();
    }

    private void closeWire() {
        var line = wire;
        if (line != null) {
            try {
                line.close();
            } catch (IOException e) {
                // the connection is given up in any case
            }
        }
    }

    /** Ends the code: politely when it is idle, at once when it computes. Returns at once. */
    void close() {
        boolean idle = lock.tryLock();
        try {
            over = true;
            var running = process;
            if (idle && protocol != null) {
                bye();
            }
            stop.ask();
            if (running != null && !idle) {
                running.destroy();
            }
            if (idle) {
                closeWire();
                tidy();
            }
        } finally {
            if (idle) {
                lock.unlock();
            }
        }
    }

    private void bye() {
        try {
            var talk = protocol;
            if (talk != null) {
                talk.exit();
            }
        } catch (IOException e) {
            // it has gone already
        }
    }

    /** Lets the code end and deletes its temporary folder, later, unless something went wrong that it tells about. */
    private void tidy() {
        var running = process;
        var gone = connection.folder().isEmpty() && !keep ? folder : null;
        if (running != null) {
            Thread.ofVirtual().start(() -> running.tidy(POLITE, gone));
        } else if (gone != null) {
            CodeProcess.delete(gone);
        }
    }
}
