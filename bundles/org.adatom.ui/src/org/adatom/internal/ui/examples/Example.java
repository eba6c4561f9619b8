/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.examples;

import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.ILog;
import org.osgi.framework.FrameworkUtil;

/**
 * A ready study that comes with the program: an analysis file whose first comment lines are its title and what it shows.
 *
 * @param name the name of the file
 * @param title the first comment line
 * @param description the comment lines after it
 * @param text the file
 */
public record Example(String name, String title, String description, String text) {

    /** {@return all examples, in the order of their names} */
    public static List<Example> all() {
        var out = new ArrayList<Example>();
        var bundle = FrameworkUtil.getBundle(Example.class);
        var urls = bundle.findEntries("examples", "*.analysis", false);
        while (urls != null && urls.hasMoreElements()) {
            URL url = urls.nextElement();
            try (var in = FileLocator.toFileURL(url).openStream()) {
                out.add(of(url.getPath().substring(url.getPath().lastIndexOf('/') + 1),
                        new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            } catch (IOException e) {
                ILog.of(Example.class).error("the example " + url + " cannot be read", e);
            }
        }
        out.sort(Comparator.comparing(Example::name));
        return out;
    }

    /** {@return the example that a text is} */
    static Example of(String name, String text) {
        var comments = text.lines().takeWhile(l -> l.startsWith("#")).map(l -> l.substring(1).strip()).toList();
        var title = comments.isEmpty() ? name : comments.getFirst();
        return new Example(name, title, String.join(" ", comments.subList(Math.min(1, comments.size()), comments.size())), text);
    }
}
