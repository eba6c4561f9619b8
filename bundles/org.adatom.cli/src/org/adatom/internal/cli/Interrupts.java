/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.cli;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Ctrl-C and the polite kill while something runs: it is asked to stop, so that it ends with whole files. A second one
 * ends
 * the program at once.
 */
final class Interrupts implements AutoCloseable {
    private final Map<Object, Object> before = new HashMap<>();
    private int asked;

    private Interrupts() {
    }

    /** Hears of interrupts until it is closed. @param stop asks what runs to stop */
    static Interrupts to(Runnable stop) {
        var out = new Interrupts();
        // reached by reflection: the class is in every Java this program runs on, but it is no API
        for (var signal : new String[] {"INT", "TERM"}) {
            try {
                var signals = Class.forName("sun.misc.Signal");
                var handlers = Class.forName("sun.misc.SignalHandler");
                var handler = Proxy.newProxyInstance(handlers.getClassLoader(), new Class<?>[] {handlers}, (_, method,
                        _) -> {
                    return switch (method.getName()) {
                        case "handle" -> out.heard(stop);
                        case "hashCode" -> System.identityHashCode(out);
                        case "equals" -> false;
                        default -> "interrupts";
                    };
                });
                var made = signals.getConstructor(String.class).newInstance(signal);
                var old = signals.getMethod("handle", signals, handlers).invoke(null, made, handler);
                out.before.put(made, old);
            } catch (ReflectiveOperationException | IllegalArgumentException e) {
                System.getLogger(Interrupts.class.getName()).log(System.Logger.Level.DEBUG, "no handler of signals", e);
            }
        }
        return out;
    }

    private synchronized @Nullable Object heard(Runnable stop) {
        if (asked++ > 0) {
            Runtime.getRuntime().halt(ExitCode.CANCELLED);
        }
        stop.run();
        return null;
    }

    @Override
    public void close() {
        before.forEach((signal, old) -> {
            try {
                var handlers = Class.forName("sun.misc.SignalHandler");
                signal.getClass().getMethod("handle", signal.getClass(), handlers).invoke(null, signal, old);
            } catch (ReflectiveOperationException e) {
                System.getLogger(Interrupts.class.getName()).log(System.Logger.Level.DEBUG, "no handler of signals", e);
            }
        });
    }
}
