/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.help;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.help.HelpSystem;
import org.eclipse.help.ITopic;

/** The help pages that plug-ins contribute through tables of contents. */
final class HelpTopics {
    private static final String PLATFORM = "/org.eclipse.";

    private HelpTopics() {
    }

    /** {@return the topics of the first level, in order} Books of one plug-in each; the platform's own are left out. */
    static List<ITopic> roots() {
        var out = new ArrayList<ITopic>();
        for (var toc : HelpSystem.getTocs()) {
            if (!toc.getHref().startsWith(PLATFORM)) {
                out.addAll(Arrays.asList(toc.getTopics()));
            }
        }
        return out;
    }

    /** {@return the address of a page without the place in it} */
    static String page(String href) {
        int hash = href.indexOf('#');
        return hash < 0 ? href : href.substring(0, hash);
    }

    /** {@return the place in a page that an address names, empty for its begin} */
    static String place(String href) {
        int hash = href.indexOf('#');
        return hash < 0 ? "" : href.substring(hash + 1);
    }

    /** {@return a link of a page as an address} */
    static String resolve(String page, String link) {
        return link.startsWith("#") ? page(page) + link : URI.create(page(page)).resolve(link).toString();
    }

    /** {@return the parts of a page} @throws IOException when there is no such page, or it is damaged */
    static List<HelpBlock> read(String href) throws IOException {
        try (var in = URI.create("platform:/plugin" + page(href)).toURL().openStream()) {
            return HelpReader.read(in);
        } catch (IOException e) {
            throw new IOException(page(href) + ": " + e.getMessage(), e);
        }
    }
}
