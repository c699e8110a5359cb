-- Pages that nothing was recognised on yet are counted in every answer to a search. Up to here search_record.without_text counts documents, from here on pages.
CREATE INDEX recognised_page_untaken ON recognised_page (original_sha256) WHERE taken IS NULL;
