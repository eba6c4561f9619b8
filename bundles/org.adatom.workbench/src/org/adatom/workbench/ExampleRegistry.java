/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.adatom.internal.workbench.Extensions;
import org.eclipse.core.runtime.IExtensionRegistry;

/** The ready studies that plug-ins contribute, in their order. */
public final class ExampleRegistry extends Registry<ExampleDescriptor> {
    /** The extension point that examples are registered at. */
    public static final String EXTENSION_POINT = "org.adatom.workbench.examples";

    private static final int LAST = 1000;

    /** Opens a file of a plug-in. */
    @FunctionalInterface
    public interface Resources {
        /**
         * {@return what stands in a file}
         *
         * @param plugin the symbolic name of the plug-in
         * @param path the path in it
         * @throws IOException when there is no such file, or it cannot be read
         */
        InputStream open(String plugin, String path) throws IOException;
    }

    /** Reads the extension registry. No file of a plug-in is read. */
    public ExampleRegistry(IExtensionRegistry registry) {
        this(registry, (plugin, path) -> URI.create("platform:/plugin/" + plugin + "/" + path).toURL().openStream());
    }

    /**
     * Reads the extension registry where no platform runs.
     *
     * @param registry the registry
     * @param resources opens the files of the plug-ins
     */
    public ExampleRegistry(IExtensionRegistry registry, Resources resources) {
        super("example", List.of(),
                Extensions.of(registry, EXTENSION_POINT, "example").stream().map(e -> descriptor(e, resources)).toList(),
                Comparator.comparingInt(ExampleDescriptor::order).thenComparing(d -> d.label()));
    }

    private static ExampleDescriptor descriptor(Extensions e, Resources resources) {
        var plugin = e.card().plugin();
        var others = Arrays.stream(e.text("needs").split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
        return new ExampleDescriptor(e.card(), e.number("order", LAST), () -> new Example(
                read(resources, plugin, e.text("file")),
                others.stream().map(path -> read(resources, plugin, path)).toList()));
    }

    private static Example.Attachment read(Resources resources, String plugin, String path) {
        try (var in = resources.open(plugin, path)) {
            return Example.attachment(path, in.readAllBytes());
        } catch (IOException | IllegalArgumentException e) {
            throw new WorkbenchException("the plug-in " + plugin + " names the example '" + path
                    + "', which cannot be read: " + e.getMessage(), e);
        }
    }
}
