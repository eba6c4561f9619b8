/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.workbench;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Something that a plug-in contributes: what a list shows without loading code, and the object itself once it is asked
 * for.
 *
 * @param <T> the type of the object
 */
public abstract sealed class Contribution<T>
        permits AnalysisDescriptor, PotentialDescriptor, BuilderDescriptor, EditDescriptor, BenchmarkDescriptor,
        ExampleDescriptor, ModelDescriptor {
    private final Card card;
    private final Supplier<? extends T> factory;
    private @Nullable T object;

    /**
     * What is known without loading code.
     *
     * @param id unique, such as {@code org.adatom.simulation.relax}
     * @param name the short name for files and the command line, such as {@code relax}
     * @param label the title in a menu
     * @param category the id of its group, may be empty
     * @param description one or two sentences, may be empty
     * @param plugin the symbolic name of the plug-in that contributes it, may be empty
     * @param icon the path of an SVG in that plug-in, may be empty
     * @param help the path of a help page in that plug-in, may be empty
     */
    public record Card(String id, String name, String label, String category, String description, String plugin,
            String icon,
            String help) {

        /** {@return a card with a name and a label only, for tests and hand-made lists} */
        public static Card of(String id, String label) {
            return new Card(id, shortName(id), label, "", "", "", "", "");
        }

        /** {@return the last part of an id} */
        public static String shortName(String id) {
            return id.substring(id.lastIndexOf('.') + 1);
        }
    }

    Contribution(Card card, Supplier<? extends T> factory) {
        this.card = card;
        this.factory = factory;
    }

    /** {@return what is known without loading code} */
    public final Card card() {
        return card;
    }

    /** {@return the unique id, such as {@code org.adatom.simulation.relax}} */
    public final String id() {
        return card.id();
    }

    /** {@return the short name for files and the command line, such as {@code relax}} */
    public final String name() {
        return card.name();
    }

    /** {@return the title in a menu} */
    public final String label() {
        return card.label();
    }

    /** {@return the id of its group, may be empty} */
    public final String category() {
        return card.category();
    }

    /** {@return one or two sentences, may be empty} */
    public final String description() {
        return card.description();
    }

    /** {@return the symbolic name of the plug-in that contributes it, empty for a hand-made list} */
    public final String plugin() {
        return card.plugin();
    }

    /** {@return its SVG icon, for {@code ImageDescriptor.createFromURL}} */
    public final Optional<URL> icon() {
        if (card.icon().isEmpty() || card.plugin().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(URI.create("platform:/plugin/" + card.plugin() + "/" + card.icon()).toURL());
        } catch (MalformedURLException | IllegalArgumentException e) {
            return Optional.empty(); // outside the platform the protocol is unknown
        }
    }

    /** {@return the address of its help page for the help system, such as {@code /org.adatom.doc/relax.html}} */
    public final Optional<String> help() {
        return card.help().isEmpty() ? Optional.empty()
                : Optional.of(card.help().startsWith("/") ? card.help() : "/" + card.plugin() + "/" + card.help());
    }

    /**
     * {@return the object; made at the first call, the same at each}
     *
     * @throws WorkbenchException when its class cannot be loaded
     */
    public final synchronized T object() {
        var made = object;
        if (made == null) {
            made = factory.get();
            object = made;
        }
        return made;
    }

    @Override
    public final String toString() {
        return card.id();
    }
}
